package org.spectls.interpreter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Property;

/**
 * A property as an automaton that each step of a run moves on: what {@link Monitor} does, worked out for all runs.
 *
 * @param states the first one is where a run begins
 */
public record Automaton(List<State> states) {
    /** Formulas that nest much of time inside time may never come to an end. */
    private static final int MOST_STATES = 200;

    /**
     * What is known of the property at some point of a run.
     *
     * @param certain what has become of the property, where no step can change that any more
     * @param owes whether a run that is over here has left something undone
     */
    public record State(Optional<Boolean> certain, boolean owes, Move move) {}

    /** Where a step leads, by which atoms hold in it. */
    public sealed interface Move {
        /** To the state with this number. */
        record To(int state) implements Move {}

        record Either(Property atom, Move holds, Move fails) implements Move {}
    }

    /** The step has to say whether this atom holds. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Property atom;

        private Unknown(Property atom) {
            super(null, null, false, false);
            this.atom = atom;
        }
    }

    public Automaton {
        states = List.copyOf(states);
    }

    /**
     * The automaton of a property.
     *
     * @throws IllegalArgumentException when it has too many states, or the property does not speak of one run
     */
    public static Automaton of(Property property) {
        List<Formula> formulas = new ArrayList<>(List.of(Formula.of(property)));
        List<State> states = new ArrayList<>();
        for (int i = 0; i < formulas.size(); i++) {
            if (i == MOST_STATES) {
                throw new IllegalArgumentException(property.span() + ": too much of time inside time to be watched");
            }
            Formula formula = formulas.get(i);
            states.add(
                    new State(Formula.certain(formula), owes(formula), move(formula, new LinkedHashMap<>(), formulas)));
        }
        return new Automaton(states);
    }

    private static Move move(Formula formula, Map<Property, Boolean> known, List<Formula> formulas) {
        Formula next;
        try {
            next = formula.after(atom -> Optional.ofNullable(known.get(atom)).orElseThrow(() -> new Unknown(atom)));
        } catch (Unknown unknown) {
            known.put(unknown.atom, true);
            Move holds = move(formula, known, formulas);
            known.put(unknown.atom, false);
            Move fails = move(formula, known, formulas);
            known.remove(unknown.atom);
            return holds.equals(fails) ? holds : new Move.Either(unknown.atom, holds, fails);
        }
        if (!formulas.contains(next)) {
            formulas.add(next);
        }
        return new Move.To(formulas.indexOf(next));
    }

    /** Without another step, what had to come never comes. */
    private static boolean owes(Formula formula) {
        return !holdsOfNothing(formula);
    }

    private static boolean holdsOfNothing(Formula formula) {
        if (formula instanceof Formula.Constant constant) {
            return constant.value();
        } else if (formula instanceof Formula.Not not) {
            return !holdsOfNothing(not.operand());
        } else if (formula instanceof Formula.And and) {
            return holdsOfNothing(and.left()) && holdsOfNothing(and.right());
        }
        return !(formula instanceof Formula.Atom);
    }
}
