package org.spectls.coverage.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spectls.coverage.data.DecisionVector;
import org.spectls.coverage.data.EndpointCounts;
import org.spectls.coverage.measure.Feasibility.Verdict;
import org.spectls.interpreter.Decision;

/** What there is to cover in a decision: each atom's two values, and each atom's say in what comes of it. */
final class DecisionItems {
    private final Decision decision;
    private final Map<DecisionVector, Long> vectors;
    private final Feasibility feasibility;

    private DecisionItems(Decision decision, EndpointCounts counts, Feasibility feasibility) {
        this.decision = decision;
        this.vectors = counts.decisions()
                .subMap(
                        new DecisionVector(decision.id(), "", false),
                        new DecisionVector(decision.id() + "\0", "", false));
        this.feasibility = feasibility;
    }

    /** {@code metric} is one of the two that are about decisions. */
    static List<Item> of(Metric metric, Decision decision, EndpointCounts counts, Feasibility feasibility) {
        DecisionItems items = new DecisionItems(decision, counts, feasibility);
        List<Item> all = new ArrayList<>();
        for (int atom = 0; atom < decision.atoms().size(); atom++) {
            if (metric == Metric.MCDC) {
                all.add(items.say(atom));
            } else {
                all.add(items.value(atom, true));
                all.add(items.value(atom, false));
            }
        }
        return all;
    }

    private Item value(int atom, boolean value) {
        long count = vectors.entrySet().stream()
                .filter(vector -> vector.getKey().has(atom, value))
                .mapToLong(Map.Entry::getValue)
                .sum();
        Verdict verdict = count > 0 ? Verdict.UNKNOWN : feasibility.atom(decision.id(), atom, value);
        return item(Metric.ATOMS, decision.id() + "[" + atom + "]=" + value, atom, count, verdict);
    }

    /** Its count is of the pairs of vectors that show it. */
    private Item say(int atom) {
        long count = vectors.keySet().stream()
                .filter(vector -> vector.has(atom, true))
                .mapToLong(vector -> vectors.keySet().stream()
                        .filter(other -> showsTheSayOf(atom, vector, other))
                        .count())
                .sum();
        Verdict verdict = count > 0 ? Verdict.UNKNOWN : decides(atom);
        return item(Metric.MCDC, decision.id() + "[" + atom + "]", atom, count, verdict);
    }

    /** It has to decide with either value. */
    private Verdict decides(int atom) {
        Verdict whenTrue = feasibility.decides(decision.id(), atom, true);
        return whenTrue.feasible() ? feasibility.decides(decision.id(), atom, false) : whenTrue;
    }

    /** Only this atom differs, among those that were looked at both times, and so does the outcome. */
    private static boolean showsTheSayOf(int atom, DecisionVector one, DecisionVector other) {
        if (one.outcome() == other.outcome() || !one.has(atom, true) || !other.has(atom, false)) {
            return false;
        }
        for (int i = 0; i < Math.min(one.atoms().length(), other.atoms().length()); i++) {
            boolean differs = (one.has(i, true) && other.has(i, false)) || (one.has(i, false) && other.has(i, true));
            if (i != atom && differs) {
                return false;
            }
        }
        return true;
    }

    private Item item(Metric metric, String id, int atom, long count, Verdict verdict) {
        String machine = decision.id().substring(0, decision.id().indexOf('.'));
        String text = decision.atoms().get(atom) + "  in  " + decision.condition();
        String source = decision.span().file() + ":" + decision.span().line();
        return new Item(metric, id, machine, text, source, List.of(), count, verdict);
    }
}
