package org.spectls.kernel.machine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.kernel.machine.Transition.Kind;

/**
 * An outcome that several states of a machine share, because a phase, the machine or a rule for unnamed events gives it.
 * It gives each of them a transition of its own.
 */
public final class Rule {
    private final Transition[] transitions;

    /**
     * A rule for some states.
     *
     * @param tail what follows {@code Machine.State.} in the transitions' ids
     * @param citations separated by a comma and a space
     * @param states of one machine
     */
    public Rule(
            Kind kind,
            String event,
            String tail,
            String target,
            String source,
            String citations,
            String doc,
            Set<? extends StateDescription> states) {
        int length =
                states.stream().mapToInt(state -> state.ordinal() + 1).max().orElse(0);
        transitions = new Transition[length];
        for (StateDescription state : states) {
            String id = state.id() + "." + tail;
            transitions[state.ordinal()] = new Inherited(
                    id, state.machine(), state.label(), event, target, kind, Transition.split(citations), source, doc);
        }
    }

    /** The transition that this rule gives one of its states. */
    public Transition in(StateDescription state) {
        return transitions[state.ordinal()];
    }

    /** The transitions of all states for which this rule is, in their order. */
    public Stream<Transition> transitions() {
        return Stream.of(transitions).filter(transition -> transition != null);
    }

    private record Inherited(
            String id,
            String machine,
            String from,
            String event,
            String target,
            Kind kind,
            List<String> citations,
            String source,
            String doc)
            implements Transition {
        @Override
        public String toString() {
            return id;
        }
    }
}
