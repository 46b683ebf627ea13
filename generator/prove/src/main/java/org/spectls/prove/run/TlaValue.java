package org.spectls.prove.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of TLA+, as TLC prints it. */
public sealed interface TlaValue {

    record Text(String value) implements TlaValue {}

    record Whole(long value) implements TlaValue {}

    record Truth(boolean value) implements TlaValue {}

    record Tuple(@Override List<TlaValue> elements) implements TlaValue {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    /** A set; in the order in which TLC prints it. */
    record Elements(List<TlaValue> elements) implements TlaValue {
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    /** A record, or a function of texts. */
    record Fields(Map<String, TlaValue> fields) implements TlaValue {}

    /** The elements of a tuple; none of anything else. */
    default List<TlaValue> elements() {
        return List.of();
    }

    /** A field of a record. */
    default Optional<TlaValue> field(String name) {
        return this instanceof Fields record
                ? Optional.ofNullable(record.fields().get(name))
                : Optional.empty();
    }

    /** The characters of a text; empty for anything else. */
    default String text() {
        return this instanceof Text text ? text.value() : "";
    }
}
