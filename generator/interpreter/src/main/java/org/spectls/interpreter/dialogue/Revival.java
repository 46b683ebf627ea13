package org.spectls.interpreter.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Value;

/** Makes the host's objects again of which a dialogue has numbers only: those that were made of octets, say. Not thread-safe. */
final class Revival {
    private final Host host;
    private final Map<Externs.Held, Origin> origins = new HashMap<>();

    /** The function that gave an object for these arguments. */
    private record Origin(String function, List<Value> arguments) {}

    Revival(Host host) {
        this.host = host;
    }

    /** A dialogue knows that the host gave this for these arguments. */
    void note(String function, List<Value> arguments, Value answer) {
        // Without arguments it depends on the host alone, and so it does with another object of its own.
        if (!arguments.isEmpty() && arguments.stream().noneMatch(Revival::holdsObject)) {
            object(answer)
                    .filter(Externs.Held.class::isInstance)
                    .map(Externs.Held.class::cast)
                    .ifPresent(held -> origins.put(held, new Origin(function, arguments)));
        }
    }

    /** The arguments, with objects made again where it is known of what. */
    List<Value> revived(List<Value> arguments) {
        return arguments.stream().map(this::revived).toList();
    }

    /** Whether it is one of the host's objects, or holds one. */
    static boolean holdsObject(Value value) {
        if (value instanceof Value.Maybe maybe) {
            return maybe.held().filter(Revival::holdsObject).isPresent();
        } else if (value instanceof Value.Listed listed) {
            return listed.elements().stream().anyMatch(Revival::holdsObject);
        } else if (value instanceof Value.Struct struct) {
            return struct.fields().values().stream().anyMatch(Revival::holdsObject);
        }
        return value instanceof Value.Extern;
    }

    private Value revived(Value value) {
        if (value instanceof Value.Maybe maybe) {
            return new Value.Maybe(maybe.held().map(this::revived));
        } else if (value instanceof Value.Extern extern && extern.object() instanceof Externs.Held held) {
            return Optional.ofNullable(origins.get(held))
                    .flatMap(origin -> object(host.call(origin.function(), origin.arguments())))
                    .<Value>map(Value.Extern::new)
                    .orElse(value);
        }
        return value;
    }

    private static Optional<Object> object(Value value) {
        if (value instanceof Value.Maybe maybe) {
            return maybe.held().flatMap(Revival::object);
        }
        return value instanceof Value.Extern extern ? Optional.of(extern.object()) : Optional.empty();
    }
}
