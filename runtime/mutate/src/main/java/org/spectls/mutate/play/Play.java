package org.spectls.mutate.play;

import org.spectls.suite.explore.Route;
import org.spectls.suite.explore.Variation;

/** A route, and how both sides are configured on it. Immutable. */
record Play(Route route, Variation variation) {

    /** As the route's profile says. */
    static Play of(Route route) {
        return new Play(route, Variation.NONE);
    }

    int length() {
        return route.actions().size();
    }

    @Override
    public String toString() {
        return variation.rows().isEmpty()
                ? route.profile().toString()
                : route.profile() + " with " + variation.rows().iterator().next();
    }
}
