package org.spectls.interpreter.dialogue;

import java.util.HashMap;
import java.util.Map;

/** Numbers for the host's objects, of which a dialogue knows only which are the same. Not thread-safe. */
public final class Externs {
    private final Map<Object, Integer> numbers = new HashMap<>();

    /** In the place of an object that was there when the dialogue was held. */
    record Held(int number) {}

    int number(Object object) {
        return object instanceof Held held ? held.number() : numbers.computeIfAbsent(object, fresh -> numbers.size());
    }
}
