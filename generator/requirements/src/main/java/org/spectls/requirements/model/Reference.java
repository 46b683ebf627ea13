package org.spectls.requirements.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something of the specification, or of the code that computes for it, that meets a requirement. */
public record Reference(Kind kind, String name, Place place) {

    /** What a name is the name of. */
    public enum Kind {
        /** An outcome of an event in a state, be it spelled out or left to a rule. */
        TRANSITION,
        /** An outcome that fails. */
        REFUSAL,
        /** A machine or a state. */
        STATE,
        PROPERTY,
        /** A struct, an enum, a named type, a channel, the transcript, or a part of one. */
        WIRE,
        /** A function, an operation, or steps or effects with a name. */
        FUNCTION,
        /** A call, input, event or output. */
        EVENT,
        /** A parameter or a constant. */
        CONFIG,
        /** A table or a row. */
        TABLE,
        ENDPOINT,
        /** A class that computes what the specification leaves to it. */
        JAVA;

        /** The word in the files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }

        /** The words of all kinds. */
        public static List<String> keys() {
            return Arrays.stream(values()).map(Kind::key).toList();
        }
    }

    /** Whether it names what a machine does, which suites made of the specification can reach. */
    public boolean isOutcome() {
        return kind == Kind.TRANSITION || kind == Kind.REFUSAL;
    }
}
