package org.spectls.suite.explore;

import java.util.ArrayList;
import java.util.List;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Profile;

/** A way from a fresh connection to somewhere. Immutable. */
public record Route(Profile profile, List<Action> actions) {
    public Route {
        actions = List.copyOf(actions);
    }

    Route then(Action action) {
        List<Action> longer = new ArrayList<>(actions);
        longer.add(action);
        return new Route(profile, longer);
    }

    /** Whether it can be told to a stack that is not this one. */
    public boolean isPortable() {
        return actions.stream().allMatch(Route::isPortable);
    }

    static boolean isPortable(Action action) {
        return !action.equals(Stage.HOLD) && !action.equals(Stage.RELEASE) && !Reports.isReport(action);
    }

    /** Portable ones are better, and then shorter ones. */
    boolean isBetterThan(Route other) {
        return isPortable() == other.isPortable() ? actions.size() < other.actions.size() : isPortable();
    }
}
