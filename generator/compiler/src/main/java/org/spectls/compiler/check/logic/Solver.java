package org.spectls.compiler.check.logic;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.check.logic.Formula.Truth;

/** Searches the values of a formula's variables for a case in which it holds. */
public final class Solver {
    /** Steps after which a guard counts as too hard; a few milliseconds of work. */
    private static final int PATIENCE = 200_000;

    private int steps;

    private Solver() {}

    /** What the search found: a case, none, or that it would take too long. */
    public sealed interface Answer {
        record Holds(Map<Variable, Value> values) implements Answer {}

        record Never() implements Answer {}

        record TooHard() implements Answer {}
    }

    /**
     * Looks for a case.
     *
     * @param formula what should hold
     * @param axioms what holds in any case
     */
    public static Answer solve(Formula formula, List<Formula> axioms) {
        var solver = new Solver();
        Formula all = Formulas.and(formula, Formulas.and(axioms));
        // The formula's own variables come first, so that a case speaks of them.
        List<Variable> order = List.copyOf(all.variables());
        try {
            return solver.search(all, order, 0, new HashMap<>())
                    .<Answer>map(values -> new Answer.Holds(relevant(formula, order, values)))
                    .orElseGet(Answer.Never::new);
        } catch (OutOfPatience e) {
            return new Answer.TooHard();
        }
    }

    private Optional<Map<Variable, Value>> search(
            Formula formula, List<Variable> order, int next, Map<Variable, Value> values) throws OutOfPatience {
        Truth truth = formula.under(values);
        if (truth != Truth.UNKNOWN) {
            return truth == Truth.TRUE ? Optional.of(new LinkedHashMap<>(values)) : Optional.empty();
        }
        if (++steps > PATIENCE) {
            throw new OutOfPatience();
        }
        Variable variable = order.get(next);
        for (Value value : variable.values()) {
            values.put(variable, value);
            Optional<Map<Variable, Value>> found = search(formula, order, next + 1, values);
            if (found.isPresent()) {
                return found;
            }
        }
        values.remove(variable);
        return Optional.empty();
    }

    /** Only those values without which the formula would not yet be decided, in the formula's order. */
    private static Map<Variable, Value> relevant(Formula formula, List<Variable> order, Map<Variable, Value> found) {
        var needed = new HashMap<>(found);
        for (Variable variable : order) {
            Value value = needed.remove(variable);
            if (value != null && formula.under(needed) != Truth.TRUE) {
                needed.put(variable, value);
            }
        }
        var sorted = new LinkedHashMap<Variable, Value>();
        order.stream().filter(needed::containsKey).forEach(v -> sorted.put(v, needed.get(v)));
        return sorted;
    }

    private static final class OutOfPatience extends Exception {
        private static final long serialVersionUID = 1;

        OutOfPatience() {
            super(null, null, false, false);
        }
    }
}
