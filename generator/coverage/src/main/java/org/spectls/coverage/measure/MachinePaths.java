package org.spectls.coverage.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.view.Outcome;

/**
 * What the graph of each machine alone tells: the shortest way through it, whatever guards and other machines say. Takes
 * only that to be impossible to which no way leads.
 */
public class MachinePaths implements Feasibility {
    private final Map<String, List<String>> states = new HashMap<>();
    private final Map<String, Outcome> outcomes = new HashMap<>();

    /** The paths of an endpoint's machines. */
    public MachinePaths(Model model, String endpoint) {
        Inventory.machines(model, endpoint).forEach(this::explore);
    }

    @Override
    public Verdict state(String id) {
        List<String> path = states.get(id);
        return path == null ? Verdict.never("no transition leads there") : Verdict.reached(path);
    }

    @Override
    public Verdict transition(String id) {
        Outcome outcome = outcomes.get(id);
        return outcome == null ? Verdict.UNKNOWN : after(state(outcome.state().id()), outcome);
    }

    @Override
    public Verdict pair(String first, String second) {
        Outcome next = outcomes.get(second);
        return next == null ? Verdict.UNKNOWN : after(transition(first), next);
    }

    @Override
    public Verdict atom(String decision, int atom, boolean value) {
        return Verdict.UNKNOWN;
    }

    private static Verdict after(Verdict before, Outcome outcome) {
        return before.feasible() ? Verdict.reached(extended(before.path(), outcome)) : before;
    }

    private void explore(Machine machine) {
        Deque<State> open = new ArrayDeque<>(List.of(machine.initial()));
        states.put(machine.initial().id(), List.of());
        machine.states().forEach(state -> Outcome.of(state).forEach(outcome -> outcomes.put(outcome.id(), outcome)));
        while (!open.isEmpty()) {
            State state = open.remove();
            for (Outcome outcome : Outcome.of(state)) {
                Optional<State> next = outcome.successor().map(machine::state);
                if (next.isPresent() && !states.containsKey(next.get().id())) {
                    states.put(next.get().id(), extended(path(state), outcome));
                    open.add(next.get());
                }
            }
        }
    }

    private List<String> path(State state) {
        return states.getOrDefault(state.id(), List.of());
    }

    /** The outcome's id without machine and state. */
    private static List<String> extended(List<String> path, Outcome outcome) {
        List<String> longer = new ArrayList<>(path);
        longer.add(outcome.id().substring(outcome.state().id().length() + 1));
        return longer;
    }
}
