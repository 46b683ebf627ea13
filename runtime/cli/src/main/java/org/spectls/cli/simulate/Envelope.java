package org.spectls.cli.simulate;

import java.util.stream.Collectors;
import org.spectls.interpreter.Value;

/** What is written on a message that is on its way. */
final class Envelope {
    private Envelope() {}

    /** Its name, and what it says if that is nothing but names, as in {@code Alert(fatal, bad_record_mac)}. */
    static String of(String message, Value body) {
        if (body instanceof Value.Struct struct
                && struct.fields().size() > 1
                && struct.fields().values().stream().allMatch(value -> value instanceof Value.Code)) {
            return struct.fields().values().stream()
                    .map(Value::toString)
                    .collect(Collectors.joining(", ", message + "(", ")"));
        }
        return message;
    }
}
