package org.spectls.diagram.endpoint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.diagram.view.Outcome;

/** What a machine exchanges with the world and with other machines; each set in the order of the text. */
record Ports(
        Set<String> calls,
        Set<String> inputs,
        Set<String> receives,
        Set<String> operations,
        Set<String> sends,
        Set<String> outputs,
        Set<String> feeds,
        Set<String> raises,
        Set<String> listens) {

    static Ports of(Machine machine) {
        List<Effect> effects = machine.states().stream()
                .flatMap(state -> Outcome.of(state).stream())
                .flatMap(outcome -> outcome.leaf().stream())
                .map(Leaf::effects)
                .flatMap(List::stream)
                .toList();
        return new Ports(
                names(machine.alphabet(), Event.Call.class, call -> call.name() + "()"),
                names(machine.alphabet(), Event.Input.class, Event.Input::name),
                new LinkedHashSet<>(machine.receives()),
                names(machine.alphabet(), Event.Result.class, Event.Result::operation),
                names(effects, Effect.Send.class, Effect.Send::channel),
                names(effects, Effect.Emit.class, emit -> emit.output() + "()"),
                names(effects, Effect.Feed.class, Effect.Feed::channel),
                names(effects, Effect.Raise.class, Effect.Raise::event),
                names(machine.alphabet(), Event.Internal.class, Event.Internal::name));
    }

    private static <T> Set<String> names(List<? super T> all, Class<T> kind, Function<T, String> name) {
        Set<String> names = new LinkedHashSet<>();
        all.stream().filter(kind::isInstance).map(kind::cast).map(name).forEach(names::add);
        return names;
    }

    /** What goes in or out of the endpoint, by the word for it; without what there is none of. */
    Map<String, Set<String>> outside() {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        named.put("receives", receives);
        named.put("sends", sends);
        named.put("calls", calls);
        named.put("inputs", inputs);
        named.put("outputs", outputs);
        named.put("awaits", operations);
        named.values().removeIf(Set::isEmpty);
        return named;
    }

    /** The events that another machine hears of this one. */
    List<String> events(Ports listener) {
        return raises.stream().filter(listener.listens::contains).toList();
    }

    /** The channels whose fragments this machine hands to another. */
    List<String> channels(Ports receiver) {
        return Stream.of(feeds)
                .flatMap(Set::stream)
                .filter(receiver.receives::contains)
                .toList();
    }
}
