package org.spectls.suite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spectls.puppet.trace.Action.Reconnect;
import org.spectls.puppet.trace.Step;
import org.spectls.puppet.trace.Trace;
import org.spectls.suite.explore.Reached.Succession;

/**
 * What no trace of a suite takes of all that can happen, as the traces themselves say.
 *
 * @param kind of the suite
 * @param possible how much can happen
 * @param left in the order of the specification: transitions and refusals, of a suite of pairs the pairs
 */
public record Uncovered(SuiteKind kind, int possible, List<String> left) {
    public Uncovered {
        left = List.copyOf(left);
    }

    /** As in {@code 3 of 200 transitions are not taken}. */
    public String summary() {
        String what = kind == SuiteKind.PAIRS ? "pairs of transitions" : "transitions and refusals";
        return left.size() + " of " + possible + " " + what + " that can happen are not taken";
    }

    /** Of those that can happen. */
    static Uncovered of(Suite suite, List<String> transitions, List<Succession> pairs) {
        List<String> possible = suite.kind() == SuiteKind.PAIRS
                ? pairs.stream().map(Succession::toString).toList()
                : transitions;
        Set<String> taken = new HashSet<>();
        suite.traces().forEach(trace -> take(trace, taken));
        return new Uncovered(
                suite.kind(),
                possible.size(),
                possible.stream().filter(one -> !taken.contains(one)).toList());
    }

    private static void take(Trace trace, Set<String> taken) {
        Map<String, String> last = new HashMap<>();
        for (Step step : trace.steps()) {
            if (step.action() instanceof Reconnect) {
                last.clear();
            }
            for (String transition : step.through()) {
                taken.add(transition);
                String before = last.put(transition.substring(0, transition.indexOf('.')), transition);
                if (before != null) {
                    taken.add(new Succession(before, transition).toString());
                }
            }
        }
    }
}
