package org.spectls.requirements.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something that is wrong with what is written down.
 *
 * @param hint what was probably meant
 */
public record Problem(Place place, String message, Optional<String> hint) {
    /** By file, then from top to bottom. */
    public static final Comparator<Problem> BY_PLACE = Comparator.<Problem, String>comparing(
                    problem -> problem.place().file())
            .thenComparing(problem -> problem.place().line())
            .thenComparing(Problem::message);

    public Problem(Place place, String message) {
        this(place, message, Optional.empty());
    }

    @Override
    public String toString() {
        return place + ": " + message + hint.map(words -> "; " + words).orElse("");
    }
}
