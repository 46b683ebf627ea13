package org.spectls.suite.values;

import java.util.List;
import org.spectls.puppet.symbol.Transformation;

/**
 * One way in which a message can be otherwise. Immutable.
 *
 * @param name as in {@code cipher_suites without TLS_FALLBACK_SCSV}
 * @param kind whether the format still holds
 * @param transformations what to do to the message as it should be
 */
public record Mutation(String name, Kind kind, List<Transformation> transformations) {
    public Mutation {
        transformations = List.copyOf(transformations);
    }

    /** What becomes of the format. */
    public enum Kind {
        /** It decodes, but says something else. */
        VALUE,
        /** A length or a size is wrong, or something is missing or too much. */
        FORM
    }
}
