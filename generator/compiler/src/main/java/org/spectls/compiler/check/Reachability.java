package org.spectls.compiler.check;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;

/**
 * The states that machines which run side by side can come to. An event between machines happens only if a transition
 * raises it that starts in such a state; everything else may happen at any time.
 */
final class Reachability {
    private final Set<String> impossible;
    private final Set<String> raised = new HashSet<>();
    private Set<String> states = Set.of();

    /**
     * Follows the machines until nothing new is found.
     *
     * @param impossible ids of transitions that cannot happen
     */
    Reachability(List<Machine> machines, Stream<Effect> onFail, Set<String> impossible) {
        this.impossible = impossible;
        addRaised(onFail);
        boolean grew = true;
        while (grew) {
            List<State> found = machines.stream().flatMap(this::reach).toList();
            states = found.stream().map(State::id).collect(Collectors.toSet());
            grew = found.stream()
                    .flatMap(this::possible)
                    .map(leaf -> addRaised(leaf.effects().stream()))
                    .reduce(false, Boolean::logicalOr);
        }
    }

    boolean reaches(State state) {
        return states.contains(state.id());
    }

    /** Whether an event ever happens. */
    boolean happens(Event event) {
        return !(event instanceof Event.Internal) || raised.contains(event.name());
    }

    private Stream<State> reach(Machine machine) {
        var found = new LinkedHashMap<String, State>();
        var open = new ArrayDeque<State>();
        open.add(machine.initial());
        while (!open.isEmpty()) {
            State state = open.remove();
            if (found.putIfAbsent(state.id(), state) == null) {
                possible(state)
                        .filter(leaf -> leaf.target() instanceof Target.Goto)
                        .map(leaf -> machine.state(((Target.Goto) leaf.target()).state()))
                        .forEach(open::add);
            }
        }
        return found.values().stream();
    }

    private Stream<Leaf> possible(State state) {
        return state.handlers().stream()
                .filter(handler -> happens(handler.event()))
                .map(Handler::body)
                .flatMap(Machines::leaves)
                .filter(leaf -> !impossible.contains(leaf.id()));
    }

    private boolean addRaised(Stream<Effect> effects) {
        return raised.addAll(effects.filter(Effect.Raise.class::isInstance)
                .map(effect -> ((Effect.Raise) effect).event())
                .toList());
    }
}
