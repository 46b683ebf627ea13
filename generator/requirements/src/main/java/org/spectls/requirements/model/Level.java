package org.spectls.requirements.model;

import java.util.Arrays;
import java.util.Optional;

/** How strongly a standard demands something, RFC 2119. */
public enum Level {
    MUST("MUST", true),
    MUST_NOT("MUST NOT", true),
    SHOULD("SHOULD", false),
    SHOULD_NOT("SHOULD NOT", false);

    private final String words;
    private final boolean absolute;

    Level(String words, boolean absolute) {
        this.words = words;
        this.absolute = absolute;
    }

    /** As the standards write it. */
    public String words() {
        return words;
    }

    /** Whether there is no good reason to do otherwise. */
    public boolean isAbsolute() {
        return absolute;
    }

    /** The level of these words. */
    public static Optional<Level> of(String words) {
        return Arrays.stream(values())
                .filter(level -> level.words.equals(words))
                .findFirst();
    }
}
