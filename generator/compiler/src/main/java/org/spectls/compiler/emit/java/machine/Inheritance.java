package org.spectls.compiler.emit.java.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr.Var;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.Phase;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Type;

/**
 * Where each handler is written in Java: once in the machine's interface when most states share it, once in a phase's
 * interface when that phase differs, else in the state's record. The model spells out every state's handler; this finds
 * again what they have in common.
 */
final class Inheritance {

    /**
     * A handler that several states share.
     *
     * @param handler as the first of the heirs has it
     * @param owner the first of the heirs
     * @param data what it reads of a state; every state below the interface has it
     * @param phase the phase whose interface holds it; empty for the machine's
     */
    record Shared(Handler handler, State owner, List<State> heirs, List<Param> data, Optional<String> phase) {}

    private final Machine machine;
    private final Map<HandlerKey, Integer> keys = new HashMap<>();
    private final IdentityHashMap<Handler, Integer> keyOf = new IdentityHashMap<>();
    private final Map<Integer, Boolean> independent = new HashMap<>();
    private final Map<Integer, Set<Data>> dataRead = new HashMap<>();
    private final Map<Event, Shared> ofMachine = new LinkedHashMap<>();
    private final Map<String, Map<Event, Shared>> ofPhase = new LinkedHashMap<>();
    private final Map<String, List<Handler>> ofState = new LinkedHashMap<>();

    Inheritance(Machine machine) {
        this.machine = machine;
        machine.alphabet().forEach(this::place);
    }

    /** The machine's phases that have states. */
    List<Phase> phases() {
        return machine.phases().stream()
                .filter(phase -> !states(phase).isEmpty())
                .toList();
    }

    List<State> states(Phase phase) {
        return machine.states().stream()
                .filter(state -> state.phase().equals(Optional.of(phase.name())))
                .toList();
    }

    List<State> statesWithoutPhase() {
        return machine.states().stream()
                .filter(state -> state.phase().isEmpty())
                .toList();
    }

    /** What the machine's interface gives for an event; absent when each state says for itself. */
    Optional<Shared> ofMachine(Event event) {
        return Optional.ofNullable(ofMachine.get(event));
    }

    List<Shared> ofPhase(Phase phase) {
        return List.copyOf(ofPhase.getOrDefault(phase.name(), Map.of()).values());
    }

    /** The handlers that are written in the state itself. */
    List<Handler> ofState(State state) {
        return ofState.getOrDefault(state.name(), List.of());
    }

    /** Everything shared, the machine's first. */
    List<Shared> shared() {
        List<Shared> all = new ArrayList<>(ofMachine.values());
        ofPhase.values().forEach(handlers -> all.addAll(handlers.values()));
        return all;
    }

    private void place(Event event) {
        Optional<Integer> common = mostFrequent(machine.states(), event, 1);
        Map<String, Integer> inherited = new LinkedHashMap<>();
        for (State state : machine.states()) {
            common.ifPresent(key -> inherited.put(state.name(), key));
        }
        for (Phase phase : phases()) {
            mostFrequent(states(phase), event, 2)
                    .filter(key -> common.filter(key::equals).isEmpty())
                    .ifPresent(key -> {
                        states(phase).forEach(state -> inherited.put(state.name(), key));
                        share(states(phase), event, key, Optional.of(phase.name()))
                                .ifPresent(
                                        shared -> ofPhase.computeIfAbsent(phase.name(), name -> new LinkedHashMap<>())
                                                .put(event, shared));
                    });
        }
        common.flatMap(key -> share(
                        machine.states().stream()
                                .filter(state -> key.equals(inherited.get(state.name())))
                                .toList(),
                        event,
                        key,
                        Optional.empty()))
                .ifPresent(shared -> ofMachine.put(event, shared));
        for (State state : machine.states()) {
            Handler handler = state.handler(event);
            if (!key(state, handler).equals(inherited.get(state.name()))) {
                ofState.computeIfAbsent(state.name(), name -> new ArrayList<>()).add(handler);
            }
        }
    }

    /** Of the handlers that can be shared among these states, the one that most have; of equals, the first. */
    private Optional<Integer> mostFrequent(List<State> states, Event event, int least) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (State state : states) {
            Handler handler = state.handler(event);
            Integer key = key(state, handler);
            if (sharable(key, handler, states)) {
                counts.merge(key, 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most && most >= least)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<Shared> share(List<State> states, Event event, Integer key, Optional<String> phase) {
        List<State> heirs = states.stream()
                .filter(state -> key(state, state.handler(event)).equals(key))
                .toList();
        return heirs.stream().findFirst().map(owner -> {
            Handler handler = owner.handler(event);
            Set<Data> read = dataRead(key, handler);
            List<Param> data = owner.data().stream()
                    .filter(param -> read.contains(new Data(param.name(), param.type())))
                    .toList();
            return new Shared(handler, owner, heirs, data, phase);
        });
    }

    /** The number of the handler's {@link HandlerKey}: keys are large, and compared often. */
    private Integer key(State state, Handler handler) {
        return keyOf.computeIfAbsent(handler, h -> keys.computeIfAbsent(HandlerKey.of(state, h), key -> keys.size()));
    }

    private boolean sharable(Integer key, Handler handler, List<State> states) {
        return handler.origin() != Origin.STATE
                && independent.computeIfAbsent(
                        key, k -> Nodes.of(handler, Leaf.class).allMatch(leaf -> independentOfState(leaf, handler)))
                && states.stream().allMatch(state -> data(state).containsAll(dataRead(key, handler)));
    }

    /** The leaf neither changes what the state holds nor wipes it; what the handler itself knows it may wipe. */
    private static boolean independentOfState(Leaf leaf, Handler handler) {
        Stream<String> own = Stream.concat(
                handler.bindings().stream().map(Param::name),
                Stream.concat(
                        Nodes.of(handler.body(), Let.class).map(Let::name),
                        Nodes.of(handler.body(), Effect.Let.class).map(Effect.Let::name)));
        boolean changesData =
                leaf.target() instanceof Target.Stay stay && !stay.data().isEmpty();
        return !changesData && (HandlerKey.ends(leaf.target()) || own.toList().containsAll(leaf.wiped()));
    }

    /** What the handler reads of a state. */
    private Set<Data> dataRead(Integer key, Handler handler) {
        return dataRead.computeIfAbsent(
                key,
                k -> Nodes.of(handler, Var.class)
                        .filter(variable -> variable.kind() == VarKind.DATA)
                        .map(variable -> new Data(variable.name(), variable.type()))
                        .collect(Collectors.toSet()));
    }

    private static Set<Data> data(State state) {
        return state.data().stream()
                .map(param -> new Data(param.name(), param.type()))
                .collect(Collectors.toSet());
    }

    private record Data(String name, Type type) {}
}
