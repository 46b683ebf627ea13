package org.spectls.mutate.operator;

import java.util.List;
import java.util.function.Function;

/**
 * One way in which a person might break a specification.
 *
 * @param name as in {@code require-removed}
 * @param description what it does, in a sentence
 */
public record Operator(String name, String description, Function<Site, List<Change>> changes) {

    /** What it can make of a piece. */
    List<Change> at(Site site) {
        return changes.apply(site);
    }
}
