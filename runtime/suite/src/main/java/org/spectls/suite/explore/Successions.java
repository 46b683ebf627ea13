package org.spectls.suite.explore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Reached.Succession;

/** Reaches pairs of transitions: goes to where the first was the machine's last, and does what made it take the second. */
final class Successions {
    private static final int TRIES = 3;

    /** A way to try. */
    private record Attempt(Route route, List<Action> actions) {}

    private final Explorer explorer;
    private final Causes causes;
    private final Explorer.Progress progress;

    Successions(Explorer explorer, Causes causes, Explorer.Progress progress) {
        this.explorer = explorer;
        this.causes = causes;
        this.progress = progress;
    }

    /** Tries each of them that was not reached yet; some are reached on the way to others. */
    void reach(List<Succession> wanted) {
        for (Succession pair : wanted) {
            for (Attempt attempt : attempts(pair)) {
                if (explorer.reached().successions().containsKey(pair)) {
                    break;
                }
                try (Walk walk = explorer.start(attempt.route())) {
                    for (Action action : attempt.actions()) {
                        if (walk.stage().isAlive()) {
                            walk.step(action);
                        }
                    }
                }
                progress.at("pairs", explorer.runs(), explorer.reached());
            }
        }
    }

    /** Where both are known of one profile, that first; otherwise what is done does not depend on it much. */
    private List<Attempt> attempts(Succession pair) {
        Map<Profile, Route> before = causes.after(pair.first());
        Map<Profile, List<List<Action>>> then = causes.of(pair.second());
        Set<Attempt> attempts = new LinkedHashSet<>();
        for (int i = 0; i < TRIES; i++) {
            int place = i;
            before.forEach((profile, route) -> {
                List<List<Action>> known = then.getOrDefault(profile, List.of());
                if (known.size() > place) {
                    attempts.add(new Attempt(route, known.get(place)));
                }
            });
        }
        before.values().stream()
                .limit(2)
                .forEach(route -> then.values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .limit(2)
                        .forEach(actions -> attempts.add(new Attempt(route, actions))));
        return new ArrayList<>(attempts).subList(0, Math.min(attempts.size(), 2 * TRIES));
    }
}
