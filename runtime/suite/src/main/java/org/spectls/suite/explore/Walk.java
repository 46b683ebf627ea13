package org.spectls.suite.explore;

import java.util.HashMap;
import java.util.Map;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Reconnect;

/** One connection that is being explored, step by step; what it reaches is noted. Not thread-safe. */
final class Walk implements AutoCloseable {
    private final Stage stage;
    private final Reached reached;
    private final Map<String, String> last = new HashMap<>();
    private Route route;

    Walk(Stage stage, Reached reached, Route start) {
        this.stage = stage;
        this.reached = reached;
        this.route = new Route(start.profile(), java.util.List.of());
        start.actions().forEach(this::step);
    }

    /** Does it. */
    Seen step(Action action) {
        if (action instanceof Reconnect) {
            last.clear();
        }
        route = route.then(action);
        Seen seen = stage.perform(action);
        fresh = reached.note(route, seen, last);
        return seen;
    }

    private int fresh;

    /** How much of what followed of the last step was new. */
    int fresh() {
        return fresh;
    }

    Route route() {
        return route;
    }

    Stage stage() {
        return stage;
    }

    /** Each machine's last transition. */
    Map<String, String> last() {
        return last;
    }

    @Override
    public void close() {
        stage.close();
    }
}
