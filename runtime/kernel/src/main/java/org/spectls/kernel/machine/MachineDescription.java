package org.spectls.kernel.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a machine consists of. A transition's place in the list is its number.
 *
 * @param transitions every one, also those that only a rule for unnamed events gives, state by state
 */
public record MachineDescription(String name, List<StateDescription> states, List<Transition> transitions) {
    public MachineDescription {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
    }

    /** Puts the transitions in the order of the states; those of one state keep their order. */
    public static MachineDescription of(
            String name, List<? extends StateDescription> states, Stream<? extends Transition> transitions) {
        List<Transition> unsorted = transitions.map(Transition.class::cast).toList();
        List<Transition> sorted = new ArrayList<>(unsorted.size());
        for (StateDescription state : states) {
            unsorted.stream().filter(t -> t.from().equals(state.label())).forEach(sorted::add);
        }
        return new MachineDescription(name, List.copyOf(states), sorted);
    }
}
