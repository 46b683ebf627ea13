package org.spectls.coverage.measure;

import java.util.List;
import org.spectls.coverage.measure.Feasibility.Verdict;

/**
 * One thing that can be covered.
 *
 * @param id by the metric: of a state, a transition or refusal, a pair of state and event, {@code decision[atom]=value},
 *     {@code decision[atom]}, {@code first → second}, {@code Machine.timer}, a property
 * @param machine empty for properties
 * @param text what else there is to say of it: the specification's words, an atom
 * @param source {@code file:line}
 * @param count how often it happened
 */
public record Item(
        Metric metric,
        String id,
        String machine,
        String text,
        String source,
        List<String> citations,
        long count,
        Verdict verdict) {

    public Item {
        citations = List.copyOf(citations);
    }

    /** What this is for whoever tests. */
    public enum Status {
        COVERED,
        MISSING,
        /** It cannot happen, and is not counted. */
        INFEASIBLE
    }

    /** What has happened can happen, whatever the verdict. */
    public Status status() {
        return count > 0 ? Status.COVERED : verdict.feasible() ? Status.MISSING : Status.INFEASIBLE;
    }
}
