package org.spectls.suite.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Reconnect;

/** One connection that is being explored, step by step; what it reaches is noted. Not thread-safe. */
final class Walk implements AutoCloseable {
    private final Stage stage;
    private final Reached reached;
    private final Experience experience;
    private final Map<String, String> last = new HashMap<>();
    private final List<String> taken = new ArrayList<>();
    private final Consumer<Walk> over;
    private Route route;

    /** @param over gets it in the end */
    Walk(Stage stage, Reached reached, Experience experience, Consumer<Walk> over, Route start) {
        this.stage = stage;
        this.reached = reached;
        this.experience = experience;
        this.over = over;
        this.route = new Route(start.profile(), List.of());
        start.actions().forEach(this::step);
    }

    /** Does it. */
    Seen step(Action action) {
        if (action instanceof Reconnect) {
            last.clear();
        }
        route = route.then(action);
        Key before = stage.key();
        Action general = Experience.general(action, stage.situation());
        Seen seen = stage.perform(action);
        reached.note(route, seen, last);
        taken.addAll(seen.transitions());
        boolean goesOn = stage.isAlive() || action instanceof Reconnect;
        experience.note(
                route.profile(),
                before,
                general,
                seen.transitions(),
                goesOn ? Optional.of(stage.key()) : Optional.empty());
        return seen;
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

    /** All transitions that were taken. */
    List<String> taken() {
        return taken;
    }

    @Override
    public void close() {
        over.accept(this);
        stage.close();
    }
}
