package org.spectls.suite.explore;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Experience.Option;
import org.spectls.suite.explore.Reached.Succession;

/**
 * Reaches pairs of transitions: plans what leads from a fresh connection to the first and then to the second, by what
 * actions were seen to lead to, and plans again where something else comes of it. A connection that is still open then
 * goes on to pairs that are near.
 */
final class Successions {
    /** Longer connections than this are not worth their replay. */
    private static final int STEPS = 70;

    /** So often a connection may turn out otherwise than it was planned. */
    private static final int DEVIATIONS = 8;

    /** So many connections for one pair. */
    private static final int TRIES = 6;

    /** Situations that are looked at for one pair, and for any that is near. */
    private static final int FAR = 4000;

    private static final int NEAR = 250;

    private final Explorer explorer;
    private final Experience experience;
    private final Explorer.Progress progress;
    private final Map<String, Set<String>> open = new LinkedHashMap<>();
    private final Map<Succession, Integer> tries = new HashMap<>();

    Successions(Explorer explorer, Experience experience, Explorer.Progress progress) {
        this.explorer = explorer;
        this.experience = experience;
        this.progress = progress;
    }

    /** Tries each of them that was not reached yet; some are reached on the way to others. */
    void reach(List<Succession> wanted) {
        wanted.stream()
                .filter(pair -> !isReached(pair))
                .forEach(pair -> open.computeIfAbsent(pair.first(), first -> new LinkedHashSet<>())
                        .add(pair.second()));
        for (Succession pair : wanted) {
            // First where both were seen, if not together.
            for (boolean both : List.of(true, false)) {
                for (Profile profile : Profile.values()) {
                    boolean hopeful =
                            experience.knows(profile, pair.first()) && experience.knows(profile, pair.second()) == both;
                    for (int round = 0; hopeful && round < 2; round++) {
                        hopeful = explorer.mayGoOn()
                                && !isReached(pair)
                                && tries.merge(pair, 1, Integer::sum) <= TRIES
                                && go(profile, pair);
                    }
                }
            }
        }
    }

    /** False if no way is known. */
    private boolean go(Profile profile, Succession pair) {
        boolean planned = false;
        try (Walk walk = explorer.start(new Route(profile, List.of()))) {
            int deviations = 0;
            List<Option> plan = plan(walk, profile, pair);
            while (!plan.isEmpty()
                    && walk.stage().isAlive()
                    && walk.route().actions().size() < STEPS) {
                planned = true;
                boolean expected = true;
                for (Option step : plan) {
                    if (expected && walk.stage().isAlive()) {
                        expected = perform(walk, step);
                    }
                }
                deviations += expected ? 0 : 1;
                plan = deviations > DEVIATIONS || !walk.stage().isAlive() ? List.of() : plan(walk, profile, pair);
            }
        }
        progress.at("pairs", explorer.runs(), explorer.reached());
        return planned;
    }

    /** To the pair, or once it is reached to another that is near. */
    private List<Option> plan(Walk walk, Profile profile, Succession pair) {
        Key here = walk.stage().key();
        if (isReached(pair)) {
            return new Plan(experience, profile, NEAR).find(here, walk.last(), open::containsKey, this::isOpen);
        }
        return new Plan(experience, profile, FAR)
                .find(
                        here,
                        walk.last(),
                        pair.first()::equals,
                        (first, second) -> first.equals(pair.first()) && second.equals(pair.second()));
    }

    /** Whether what was expected came of it. */
    private static boolean perform(Walk walk, Option step) {
        Optional<Action> action =
                Experience.particular(step.action(), walk.stage().situation());
        if (action.isEmpty()) {
            return false;
        }
        Seen seen = walk.step(action.get());
        return seen.transitions().equals(step.transitions())
                && step.to().isPresent() == walk.stage().isAlive()
                && step.to().stream()
                        .allMatch(to -> to.states().equals(walk.stage().key().states()));
    }

    private boolean isOpen(String first, String second) {
        return open.getOrDefault(first, Set.of()).contains(second) && !isReached(new Succession(first, second));
    }

    private boolean isReached(Succession pair) {
        return explorer.reached().successions().containsKey(pair);
    }
}
