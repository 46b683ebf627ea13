package org.spectls.interpreter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spectls.compiler.text.ExprText;

/**
 * A value of a specification. Immutable but for what an {@link Extern} holds, which is the host's; equal when the
 * specification's {@code ==} says so. Written as the specification would write it.
 */
public sealed interface Value
        permits Octets,
                Value.Bool,
                Value.Int,
                Value.Duration,
                Value.Text,
                Value.Code,
                Value.Struct,
                Value.Opaque,
                Value.Empty,
                Value.Encoded,
                Value.Listed,
                Value.Maybe,
                Value.Extern,
                Value.Fault {
    Bool TRUE = new Bool(true);
    Bool FALSE = new Bool(false);
    Maybe ABSENT = new Maybe(Optional.empty());
    Empty EMPTY_BODY = new Empty();

    static Bool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Int of(long value) {
        return new Int(value);
    }

    static Maybe present(Value value) {
        return new Maybe(Optional.of(value));
    }

    record Bool(boolean value) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** A number of any width; one of 64 bits on the wire is held as it is. */
    record Int(long value) implements Value {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    record Duration(long millis) implements Value {
        @Override
        public String toString() {
            return ExprText.duration(millis);
        }
    }

    record Text(String text) implements Value {
        @Override
        public String toString() {
            return "\"" + text + "\"";
        }
    }

    /**
     * Of an enum or a table.
     *
     * @param code as on the wire; -1 of a table that is never there
     * @param name absent when the specification does not know the code
     */
    record Code(String type, long code, Optional<String> name) implements Value {
        @Override
        public String toString() {
            return name.orElseGet(() -> String.format(Locale.ROOT, "0x%02x", code));
        }
    }

    /** A struct or a record, its fields in their order; those that hold another field's length are no part of it. */
    record Struct(String name, Map<String, Value> fields) implements Value {
        public Struct {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        public Value field(String field) {
            Value value = fields.get(field);
            if (value == null) {
                throw new IllegalArgumentException(name + " has no field " + field);
            }
            return value;
        }

        @Override
        public String toString() {
            String content = fields.entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(ABSENT))
                    .map(entry -> entry.getKey() + " = " + entry.getValue())
                    .collect(Collectors.joining(", "));
            return content.isEmpty() ? name + " {}" : name + " { " + content + " }";
        }
    }

    /** The body of a case whose content is not looked into. */
    record Opaque(Octets content) implements Value {
        @Override
        public String toString() {
            return content.toString();
        }
    }

    /** The body of a case that has none. */
    record Empty() implements Value {
        @Override
        public String toString() {
            return "struct {}";
        }
    }

    /** The body of a case that is decoded once its context is known. */
    record Encoded(String struct, Octets content) implements Value {
        @Override
        public String toString() {
            return "encoded " + struct + " " + content;
        }
    }

    record Listed(List<Value> elements) implements Value {
        public Listed {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return elements.toString();
        }
    }

    /** An optional. */
    record Maybe(Optional<Value> held) implements Value {
        @Override
        public String toString() {
            return held.map(Value::toString).orElse("absent");
        }
    }

    /** What the host supplies, as it is. Its content is not shown: it may be a secret. */
    record Extern(Object object) implements Value {
        @Override
        public String toString() {
            return object.getClass().getSimpleName();
        }
    }

    /** What a decoder reports: one of the kernel's kinds, such as {@code trailing_bytes}. */
    record Fault(String kind) implements Value {
        @Override
        public String toString() {
            return kind;
        }
    }
}
