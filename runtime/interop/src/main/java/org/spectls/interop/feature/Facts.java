package org.spectls.interop.feature;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is known, or expected, of a connection at one of its ends. Immutable. */
public record Facts(Map<Fact, String> values) {
    /** Nothing is known. */
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        values = Map.copyOf(values);
    }

    /** The same, and one fact more, or another value of it. */
    public Facts with(Fact fact, Object value) {
        Map<Fact, String> more = new EnumMap<>(Fact.class);
        more.putAll(values);
        more.put(fact, value.toString());
        return new Facts(more);
    }

    /** The same, and one fact more if it is there. */
    public Facts with(Fact fact, Optional<?> value) {
        return value.isPresent() ? with(fact, value.get()) : this;
    }

    /** The same, and a fact that is true or false. */
    public Facts with(Fact fact, boolean value) {
        return with(fact, value ? "yes" : "no");
    }

    /** The same, and others beside or instead. */
    public Facts with(Facts others) {
        Facts all = this;
        for (Map.Entry<Fact, String> other : others.values.entrySet()) {
            all = all.with(other.getKey(), other.getValue());
        }
        return all;
    }

    /** The value of a fact, if it is known. */
    public Optional<String> get(Fact fact) {
        return Optional.ofNullable(values.get(fact));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        new EnumMap<>(values.isEmpty() ? new EnumMap<Fact, String>(Fact.class) : values)
                .forEach((fact, value) -> text.append(text.isEmpty() ? "" : ", ")
                        .append(fact)
                        .append(" = ")
                        .append(value));
        return text.toString();
    }
}
