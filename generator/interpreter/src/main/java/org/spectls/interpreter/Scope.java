package org.spectls.interpreter;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of the names at one place of a text: its own, and those of the place around it. Immutable. */
final class Scope {
    static final Scope EMPTY = new Scope(Map.of());

    private final @Nullable Scope outer;
    private final Map<String, Value> own;

    /** @param own nobody changes it any more */
    Scope(Map<String, Value> own) {
        this(null, own);
    }

    private Scope(@Nullable Scope outer, Map<String, Value> own) {
        this.outer = outer;
        this.own = own;
    }

    Scope with(String name, Value value) {
        return with(Map.of(name, value));
    }

    /** @param more nobody changes them any more */
    Scope with(Map<String, Value> more) {
        return new Scope(this, more);
    }

    Value get(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Value value = scope.own.get(name);
            if (value != null) {
                return value;
            }
        }
        throw new IllegalArgumentException("nothing is called " + name + " here");
    }

    /** All names that there are. */
    Map<String, Value> values() {
        Map<String, Value> values = outer == null ? new HashMap<>() : outer.values();
        values.putAll(own);
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(values());
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
