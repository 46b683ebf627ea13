package org.spectls.suite.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Reconnect;

/**
 * Goes known routes once more, with another one of its kind in the place of one message: whatever that leads to, what
 * came behind is tried too. Of each profile, each message has its turn in its first places.
 */
final class Detours {
    /** Longer routes come by the same places too late. */
    private static final int LONGEST = 45;

    /** A connection's first handshake, and the next one. */
    private static final int PLACES = 2;

    private final Explorer explorer;
    private final Moves moves;
    private final Set<String> tried = new HashSet<>();

    Detours(Explorer explorer, Moves moves) {
        this.explorer = explorer;
        this.moves = moves;
    }

    /** The longest routes come first: they show most of what comes behind. */
    void go(List<Route> routes) {
        routes.stream()
                .filter(route -> route.actions().size() <= LONGEST)
                .sorted(Comparator.comparingInt(route -> -route.actions().size()))
                .forEach(this::from);
    }

    private void from(Route route) {
        Map<Action, Integer> times = new HashMap<>();
        for (int i = 0; i < route.actions().size(); i++) {
            Action action = route.actions().get(i);
            int time = times.merge(action, 1, Integer::sum);
            for (Action other : time <= PLACES ? moves.instead(action) : List.<Action>of()) {
                if (explorer.mayGoOn() && tried.add(route.profile() + " " + time + " " + other)) {
                    List<Action> changed = new ArrayList<>(route.actions());
                    changed.set(i, other);
                    go(new Route(route.profile(), changed));
                }
            }
        }
    }

    /** As far as the connection lasts. */
    private void go(Route route) {
        try (Walk walk = explorer.start(new Route(route.profile(), List.of()))) {
            for (Action action : route.actions()) {
                if (walk.stage().isAlive() || action instanceof Reconnect) {
                    walk.step(action);
                }
            }
        }
    }
}
