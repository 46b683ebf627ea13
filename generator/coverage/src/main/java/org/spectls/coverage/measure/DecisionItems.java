package org.spectls.coverage.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spectls.coverage.data.DecisionVector;
import org.spectls.coverage.data.EndpointCounts;
import org.spectls.coverage.measure.Feasibility.Verdict;

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

    static List<Item> of(Decision decision, EndpointCounts counts, Feasibility feasibility) {
        DecisionItems items = new DecisionItems(decision, counts, feasibility);
        List<Item> all = new ArrayList<>();
        for (int atom = 0; atom < decision.atoms().size(); atom++) {
            all.add(items.value(atom, true));
            all.add(items.value(atom, false));
            all.add(items.say(atom));
        }
        return all;
    }

    private Item value(int atom, boolean value) {
        long count = vectors.entrySet().stream()
                .filter(vector -> vector.getKey().has(atom, value))
                .mapToLong(Map.Entry::getValue)
                .sum();
        Verdict verdict = feasibility.atom(decision.id(), atom, value);
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
        Verdict whenTrue = feasibility.atom(decision.id(), atom, true);
        Verdict whenFalse = feasibility.atom(decision.id(), atom, false);
        Verdict verdict = whenTrue.feasible() ? whenFalse : whenTrue;
        return item(Metric.MCDC, decision.id() + "[" + atom + "]", atom, count, verdict);
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
        String text = decision.atoms().get(atom);
        return new Item(metric, id, decision.machine(), text, decision.source(), List.of(), count, verdict);
    }
}
