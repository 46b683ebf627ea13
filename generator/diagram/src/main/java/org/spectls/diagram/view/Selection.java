package org.spectls.diagram.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.State;

/**
 * What a view leaves of one machine.
 *
 * @param unheard messages that nobody sends in the view
 */
record Selection(View view, Set<String> unheard, Machine whole) {

    Machine machine() {
        List<State> states = whole.states().stream().map(this::of).toList();
        Set<String> reachable = reachable(states);
        return new Machine(
                whole.name(),
                whole.receives(),
                whole.timers(),
                // All of them, so that each keeps its colour.
                whole.phases(),
                states.stream()
                        .filter(state -> reachable.contains(state.name()))
                        .toList(),
                whole.alphabet(),
                whole.note());
    }

    private State of(State state) {
        return state.withHandlers(new StateSelection(view, unheard, whole, state).handlers());
    }

    private static Set<String> reachable(List<State> states) {
        Set<String> reached = new HashSet<>();
        Deque<State> waiting = new ArrayDeque<>();
        states.stream().filter(State::initial).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            State state = waiting.remove();
            if (reached.add(state.name())) {
                List<String> next = Outcome.of(state).stream()
                        .flatMap(outcome -> outcome.successor().stream())
                        .toList();
                states.stream().filter(s -> next.contains(s.name())).forEach(waiting::add);
            }
        }
        return reached;
    }
}
