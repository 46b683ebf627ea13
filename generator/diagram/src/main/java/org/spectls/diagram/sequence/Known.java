package org.spectls.diagram.sequence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a value without running anything. */
sealed interface Known {
    /** Not absent; no more is known. */
    static Known present() {
        return new Fields(Map.of());
    }

    static Known of(boolean value) {
        return new Scalar(value);
    }

    enum Lack implements Known {
        UNKNOWN,
        /** An optional without value. */
        ABSENT
    }

    /** A boolean, a number, a text, or a member's name. */
    record Scalar(Object value) implements Known {}

    record Fields(Map<String, Known> values) implements Known {}

    /** A list whose items are all in sight. */
    record Items(List<Item> items) implements Known {}

    /** {@code sure}: whether it is in the list is not left open. */
    record Item(Optional<String> tag, Known value, boolean sure) {}

    /** True or false, if it is known to be one of them. */
    default Optional<Boolean> truth() {
        return this instanceof Scalar scalar && scalar.value() instanceof Boolean truth
                ? Optional.of(truth)
                : Optional.empty();
    }
}
