package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Suggestions;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.syntax.HandlerSyntax.EventTrigger;
import org.spectls.compiler.syntax.MachineItem;
import org.spectls.compiler.syntax.Name;

/**
 * What a machine can be told: the messages of its channels and their decoding faults, the events that its rules name,
 * its timers, and the results that its states await.
 */
final class Alphabet {
    private final World world;
    private final Map<String, Event> events = new LinkedHashMap<>();
    /** What a rule names may belong to a channel whose name is wrong; that was reported already. */
    private boolean unknownChannel;

    Alphabet(World world, List<Name> receives, Flattener.Layout layout) {
        this.world = world;
        receives.forEach(this::channel);
        layout.states().stream()
                .flatMap(state -> state.levels().stream())
                .flatMap(level -> level.handlers().stream())
                .distinct()
                .forEach(handler -> {
                    if (handler.trigger() instanceof EventTrigger trigger) {
                        named(trigger.event(), layout.timers());
                    }
                });
        layout.timers().forEach(timer -> events.putIfAbsent(timer, new Event.Timer(timer)));
        layout.states().stream()
                .flatMap(state -> state.syntax().awaiting().stream())
                .map(MachineItem.Awaiting::operation)
                .filter(operation -> world.operations.containsKey(operation.text()))
                .map(operation -> new Event.Result(operation.text()))
                .forEach(result -> events.putIfAbsent(result.name(), result));
    }

    List<Event> events() {
        return List.copyOf(events.values());
    }

    private void channel(Name name) {
        ChannelDef channel = world.channels.get(name.text());
        if (channel == null) {
            world.errors.unknown("TLS0406", "channel", name, world.channels.keySet());
            unknownChannel = true;
            return;
        }
        for (ChannelMessage message : channel.messages()) {
            events.put(message.name(), new Event.Message(channel.name(), message.name()));
        }
        Event malformed = new Event.Malformed(channel.name());
        events.put(malformed.name(), malformed);
    }

    private void named(Name name, List<String> timers) {
        if (events.containsKey(name.text())) {
            return;
        }
        EventDef declared = world.events.get(name.text());
        Optional<Event> event = timers.contains(name.text())
                ? Optional.of(new Event.Timer(name.text()))
                : Optional.ofNullable(declared).flatMap(Alphabet::event);
        event.ifPresentOrElse(found -> events.put(found.name(), found), () -> unknown(name, timers));
    }

    private static Optional<Event> event(EventDef def) {
        return switch (def.kind()) {
            case CALL -> Optional.of(new Event.Call(def.name()));
            case INPUT -> Optional.of(new Event.Input(def.name()));
            case EVENT -> Optional.of(new Event.Internal(def.name()));
            case OUTPUT -> Optional.empty();
        };
    }

    private void unknown(Name name, List<String> timers) {
        if (unknownChannel) {
            return;
        }
        Optional<ChannelDef> channel = world.channels.values().stream()
                .filter(c -> c.messages().stream().anyMatch(m -> m.name().equals(name.text())))
                .findFirst();
        if (channel.isPresent()) {
            world.errors.report(
                    "TLS0407",
                    name.span(),
                    "`" + name + "` is a message of channel `" + channel.get().name()
                            + "`, which this machine does not receive",
                    "write `receives " + channel.get().name() + "` behind the machine's name");
            return;
        }
        List<String> candidates = new ArrayList<>(events.keySet());
        candidates.addAll(timers);
        world.events.values().stream()
                .filter(def -> def.kind() != EventKind.OUTPUT)
                .forEach(def -> candidates.add(def.name()));
        world.errors.report(Diagnostic.of("TLS0408", name.span(), "nothing called `" + name + "` can happen here")
                .withLabel("no message, call, input, event or timer of this name")
                .withHint(Suggestions.didYouMean(name.text(), candidates)));
    }
}
