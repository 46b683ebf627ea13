package org.spectls.diagram.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.model.Definition.ViewDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.text.Labels;

/** A way of looking at machines: without the transitions and alternatives that it hides, and without what only they lead to. */
public record View(Optional<String> name, Set<String> hides) {

    /** Everything. */
    public static final View FULL = new View(Optional.empty(), Set.of());

    public static View of(ViewDef definition) {
        return new View(Optional.of(definition.name()), Set.copyOf(definition.hides()));
    }

    /**
     * A view that the specification declares, or {@link #FULL} when no name is given.
     *
     * @throws IllegalArgumentException when there is no such view
     */
    public static View find(Model model, Optional<String> name) {
        return name.map(wanted -> model.views().stream()
                        .filter(view -> view.name().equals(wanted))
                        .findFirst()
                        .map(View::of)
                        .orElseThrow(() -> new IllegalArgumentException("there is no view " + wanted)))
                .orElse(FULL);
    }

    /** What is left of the machine. Events whose alternatives are all hidden have no handler in it. */
    public Machine of(Machine machine) {
        if (hides.isEmpty()) {
            return machine;
        }
        List<State> states = machine.states().stream().map(this::of).toList();
        Set<String> reachable = reachable(states);
        return new Machine(
                machine.name(),
                machine.receives(),
                machine.timers(),
                machine.phases(),
                states.stream()
                        .filter(state -> reachable.contains(state.name()))
                        .toList(),
                machine.alphabet(),
                machine.note());
    }

    private State of(State state) {
        List<Handler> handlers = new ArrayList<>();
        for (Handler handler : state.handlers()) {
            visible(Optional.empty(), handler.body())
                    .ifPresent(body -> handlers.add(new Handler(
                            handler.event(),
                            handler.id(),
                            handler.bindings(),
                            handler.context(),
                            handler.origin(),
                            body,
                            handler.note())));
        }
        return state.withHandlers(handlers);
    }

    /** What is left of the body of a handler or an alternative; a transition without written label goes by its target. */
    private Optional<Block> visible(Optional<String> label, Block block) {
        if (label.filter(hides::contains).isPresent()) {
            return Optional.empty();
        } else if (block.ending() instanceof Leaf leaf) {
            boolean hidden = label.isEmpty() && hides.contains(Labels.of(leaf.target()));
            return hidden ? Optional.empty() : Optional.of(block);
        }
        List<Alternative> left = new ArrayList<>();
        for (Alternative alternative : ((Choice) block.ending()).alternatives()) {
            visible(alternative.label(), alternative.block())
                    .ifPresent(body -> left.add(
                            new Alternative(alternative.guard(), alternative.label(), body, alternative.note())));
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(new Block(block.steps(), new Choice(left)));
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
