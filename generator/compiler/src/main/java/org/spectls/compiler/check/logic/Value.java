package org.spectls.compiler.check.logic;

/** What a variable may be, as far as guards can tell. */
public sealed interface Value {
    record Truth(boolean holds) implements Value {}

    /** A number, a duration in milliseconds, or a code of an enum or table. */
    record Count(long value) implements Value {}

    /** A string that a guard names. */
    record Text(String text) implements Value {}

    /** Any value that no guard names. */
    record Other() implements Value {}

    /** An optional without value. */
    record Absent() implements Value {}

    /** How two terms compare: negative, zero, positive; for what has no order, zero or positive. */
    record Order(int sign) implements Value {}
}
