package org.spectls.suite.explore;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Causes.Cause;
import org.spectls.suite.explore.Causes.Start;
import org.spectls.suite.explore.Reached.Succession;

/**
 * Reaches pairs of transitions: goes to where the first was a machine's last, and does what made it take the second. A
 * connection that is still open then goes on to the next pair that begins where it is.
 */
final class Successions {
    /** Longer connections than this are not worth their replay. */
    private static final int STEPS = 60;

    private static final int TRIES = 8;

    private final Explorer explorer;
    private final Causes causes;
    private final Explorer.Progress progress;
    private final Map<String, Set<String>> open = new LinkedHashMap<>();

    /** What was tried where, whatever came of it. */
    private final Set<String> tried = new HashSet<>();

    private final Map<Succession, Integer> tries = new LinkedHashMap<>();

    /** One more step of a connection. */
    private record Attempt(Succession pair, Cause cause) {}

    Successions(Explorer explorer, Causes causes, Explorer.Progress progress) {
        this.explorer = explorer;
        this.causes = causes;
        this.progress = progress;
    }

    /** Tries each of them that was not reached yet; some are reached on the way to others. */
    void reach(List<Succession> wanted) {
        wanted.stream()
                .filter(pair -> !isReached(pair))
                .forEach(pair -> open.computeIfAbsent(pair.first(), first -> new LinkedHashSet<>())
                        .add(pair.second()));
        for (String first : List.copyOf(open.keySet())) {
            for (Start start : causes.after(first)) {
                boolean fresh = true;
                while (fresh
                        && explorer.mayGoOn()
                        && attempt(first, start.route().profile(), start.states())
                                .isPresent()) {
                    fresh = go(start.route());
                }
            }
        }
    }

    /** False if there was nothing to be tried. */
    private boolean go(Route route) {
        boolean fresh;
        try (Walk walk = explorer.start(route)) {
            Optional<Attempt> next = next(walk);
            fresh = next.isPresent();
            for (int steps = 0; next.isPresent() && steps < STEPS; steps++) {
                note(next.get(), walk.stage().key().states());
                for (Action action : next.get().cause().actions()) {
                    if (walk.stage().isAlive()) {
                        walk.step(action);
                    }
                }
                next = walk.stage().isAlive() ? next(walk) : Optional.empty();
            }
        }
        progress.at("pairs", explorer.runs(), explorer.reached());
        return fresh;
    }

    /** What does not end the connection first. */
    private Optional<Attempt> next(Walk walk) {
        String states = walk.stage().key().states();
        Profile profile = walk.route().profile();
        return walk.last().values().stream()
                .flatMap(first -> attempt(first, profile, states).stream())
                .min(Comparator.comparing(attempt -> attempt.cause().ended()));
    }

    private Optional<Attempt> attempt(String first, Profile profile, String states) {
        return open.getOrDefault(first, Set.of()).stream()
                .map(second -> new Succession(first, second))
                .filter(pair -> !isReached(pair) && tries.getOrDefault(pair, 0) < TRIES)
                .flatMap(pair ->
                        causes.of(pair.second(), profile, states).stream().map(cause -> new Attempt(pair, cause)))
                .filter(attempt -> !tried.contains(question(attempt, states)))
                .min(Comparator.comparing(attempt -> attempt.cause().ended()));
    }

    private void note(Attempt attempt, String states) {
        tried.add(question(attempt, states));
        tries.merge(attempt.pair(), 1, Integer::sum);
    }

    private boolean isReached(Succession pair) {
        return explorer.reached().successions().containsKey(pair);
    }

    private static String question(Attempt attempt, String states) {
        return states + " " + attempt;
    }
}
