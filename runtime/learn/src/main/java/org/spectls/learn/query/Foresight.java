package org.spectls.learn.query;

import java.util.List;
import java.util.Optional;

/**
 * What is known of an answer before it is asked for. Immutable.
 *
 * @param seen what was seen when the same letters were sent before, as far as they were
 * @param expected what the specification says comes of all letters
 */
public record Foresight(List<String> seen, List<String> expected) {
    /** Nothing is known. */
    public static final Foresight NONE = new Foresight(List.of(), List.of());

    public Foresight {
        seen = List.copyOf(seen);
        expected = List.copyOf(expected);
    }

    /** What was seen before after this letter. */
    Optional<String> seen(int letter) {
        return letter < seen.size() ? Optional.of(seen.get(letter)) : Optional.empty();
    }

    /**
     * What the specification says comes after this letter.
     *
     * @param outputs those before; where they are others than it says, it has nothing to say any more
     */
    Optional<String> expected(List<String> outputs) {
        int letter = outputs.size();
        return letter < expected.size() && outputs.equals(expected.subList(0, letter))
                ? Optional.of(expected.get(letter))
                : Optional.empty();
    }
}
