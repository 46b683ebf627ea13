package org.spectls.compiler.emit.java.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.spectls.compiler.model.Definition;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.OperationDef;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Model;

/** What machines are told and what they act on, by name. */
final class Declarations {
    private final Map<String, EventDef> events;
    private final Map<String, OperationDef> operations;
    private final Map<String, ChannelDef> channels;
    private final Map<String, StructDef> structs;

    Declarations(Model model) {
        events = byName(model.events());
        operations = byName(model.operations());
        channels = byName(model.channels());
        structs = byName(model.structs());
    }

    EventDef event(String name) {
        return get(events, name);
    }

    OperationDef operation(String name) {
        return get(operations, name);
    }

    ChannelDef channel(String name) {
        return get(channels, name);
    }

    ChannelMessage message(Event.Message event) {
        return message(event.channel(), event.name()).orElseThrow(() -> new NoSuchElementException(event.name()));
    }

    Optional<ChannelMessage> message(String channel, String name) {
        return channel(channel).messages().stream()
                .filter(message -> message.name().equals(name))
                .findFirst();
    }

    /** The message can be decoded only by a handler that knows its context. */
    boolean needsContext(ChannelMessage message) {
        StructDef struct = structs.get(message.name());
        return struct != null && !struct.context().isEmpty();
    }

    private static <D extends Definition> Map<String, D> byName(List<D> definitions) {
        Map<String, D> map = new HashMap<>();
        definitions.forEach(definition -> map.put(definition.name(), definition));
        return map;
    }

    private static <D extends Definition> D get(Map<String, D> map, String name) {
        return Optional.ofNullable(map.get(name)).orElseThrow(() -> new NoSuchElementException(name));
    }
}
