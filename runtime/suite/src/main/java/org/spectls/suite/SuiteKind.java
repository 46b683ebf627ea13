package org.spectls.suite;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a suite reaches. */
public enum SuiteKind {
    /** Each transition and each refusal, by a short trace of its own. */
    TRANSITIONS("each transition and each refusal, as shortly as possible"),
    /** Each two transitions that a machine can take one after the other. */
    PAIRS("each two transitions that a machine can take one after the other"),
    /** Each transition, by few long traces. */
    TOUR("each transition, in few long traces"),
    /** Each field of each message with boundary values, unknown codes and lengths that lie. */
    VALUES("each field of each message with boundary and malformed values"),
    /** Whatever differs from the model's automaton and has not many more states, by the W-method. */
    W("all that tells the automaton of one profile from others (W-method)"),
    /** The same with fewer traces, by the Wp-method. */
    WP("the same with fewer traces (Wp-method)");

    private final String description;

    SuiteKind(String description) {
        this.description = description;
    }

    /** The one with this name, as in {@code transitions}. */
    public static Optional<SuiteKind> find(String name) {
        return Stream.of(values()).filter(kind -> kind.toString().equals(name)).findFirst();
    }

    /** What it reaches. */
    public String description() {
        return description;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
