package org.spectls.mutate.play;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spectls.suite.explore.Route;
import org.spectls.suite.explore.Variation;

/** A route, and how both sides are configured on it. Immutable. */
record Play(Route route, Variation variation) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9_]+");

    /** As the route's profile says. */
    static Play of(Route route) {
        return new Play(route, Variation.NONE);
    }

    int length() {
        return route.actions().size();
    }

    /** The names of what it rests on: rows of tables, kinds of messages and what is said in them. */
    Set<String> words() {
        return Stream.concat(
                        variation.rows().stream(),
                        route.actions().stream().flatMap(action -> Stream.of(BETWEEN_WORDS.split(action.toString()))))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return variation.rows().isEmpty()
                ? route.profile().toString()
                : route.profile() + " with " + variation.rows().iterator().next();
    }
}
