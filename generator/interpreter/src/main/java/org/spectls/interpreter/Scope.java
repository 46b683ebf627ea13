package org.spectls.interpreter;

import java.util.HashMap;
import java.util.Map;

/** The values of the names at one place of a text. Immutable. */
record Scope(Map<String, Value> values) {
    static final Scope EMPTY = new Scope(Map.of());

    Scope {
        values = Map.copyOf(values);
    }

    Scope with(String name, Value value) {
        return with(Map.of(name, value));
    }

    Scope with(Map<String, Value> more) {
        Map<String, Value> all = new HashMap<>(values);
        all.putAll(more);
        return new Scope(all);
    }

    Value get(String name) {
        Value value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing is called " + name + " here");
        }
        return value;
    }
}
