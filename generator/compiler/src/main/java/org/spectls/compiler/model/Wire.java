package org.spectls.compiler.model;

import java.util.List;
import java.util.Optional;

/** How a field lies on the wire, RFC 5246 section 4. */
public sealed interface Wire {
    record UInt(int bits) implements Wire {}

    /** An enum or a table with a width. */
    record Named(String name, int bits) implements Wire {}

    /** Another struct; {@code context} names the fields or context parameters handed to its decoder. */
    record Struct(String name, List<String> context) implements Wire {}

    record Opaque(Size size) implements Wire {}

    record Vector(Wire element, Size size, Optional<String> uniqueBy) implements Wire {}

    /** {@code select (tag) { case ... }}; the size bounds the body when present. */
    record Select(String tag, List<Case> cases, Optional<Size> size) implements Wire {}

    /** The codes that a case stands for; none: the default case. */
    record Case(List<String> members, Body body) {
        public boolean isDefault() {
            return members.isEmpty();
        }
    }

    sealed interface Body {
        record Empty() implements Body {}

        record Opaque() implements Body {}

        record Struct(String name, List<String> context) implements Body {}
    }

    /** How many bytes a field occupies. */
    sealed interface Size {
        record Fixed(int bytes) implements Size {}

        /** The value of an earlier field, which the encoder computes and the record does not hold. */
        record FromField(String field) implements Size {}

        /** All that is left of the enclosing body. */
        record Rest() implements Size {}

        /** A length of {@code prefixBytes} bytes before the content, of {@code min} to {@code max} bytes. */
        record Prefixed(int min, int max, int prefixBytes) implements Size {}
    }
}
