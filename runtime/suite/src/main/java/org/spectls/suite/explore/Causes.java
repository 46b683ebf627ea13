package org.spectls.suite.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Force;
import org.spectls.puppet.trace.Profile;

/** How to get to where a transition was a machine's last, and what makes a machine take one. Not thread-safe. */
final class Causes {
    private static final int ENOUGH = 3;

    /** Where something was done. */
    private record Place(Profile profile, String states) {}

    /**
     * What made a machine take a transition.
     *
     * @param actions the last of them did, what was arranged for it before
     * @param ended whether the connection was over then
     */
    record Cause(List<Action> actions, boolean ended) {}

    /** A route that ends right behind a transition, and the states of all machines there. */
    record Start(Route route, String states) {}

    private final Map<String, Map<Place, Route>> after = new HashMap<>();
    private final Map<String, Map<Place, List<Cause>>> causes = new HashMap<>();

    /**
     * What was seen at the end of a route.
     *
     * @param before the states of all machines before
     * @param last each machine's last transition afterwards
     * @param now the states of all machines afterwards; empty when the connection is over
     */
    void note(Route route, String before, Seen seen, Map<String, String> last, String now) {
        Map<String, String> first = new LinkedHashMap<>();
        seen.transitions().forEach(transition -> first.putIfAbsent(Reached.machine(transition), transition));
        first.values().forEach(transition -> {
            List<Cause> known = causes.computeIfAbsent(transition, t -> new LinkedHashMap<>())
                    .computeIfAbsent(new Place(route.profile(), before), place -> new ArrayList<>());
            Cause cause = new Cause(suffix(route), now.isEmpty());
            if (known.size() < ENOUGH && !known.contains(cause)) {
                known.add(cause);
            }
        });
        if (!now.isEmpty()) {
            first.keySet()
                    .forEach(machine -> after.computeIfAbsent(last.get(machine), t -> new LinkedHashMap<>())
                            .merge(
                                    new Place(route.profile(), now),
                                    route,
                                    (old, fresh) -> fresh.isBetterThan(old) ? fresh : old));
        }
    }

    /** The shortest routes that end right behind a transition, of each profile and all states of the others. */
    List<Start> after(String transition) {
        return after.getOrDefault(transition, Map.of()).entrySet().stream()
                .map(entry -> new Start(entry.getValue(), entry.getKey().states()))
                .sorted(Comparator.comparingInt(start -> start.route().actions().size()))
                .toList();
    }

    /**
     * What made a machine take a transition before any other: first where everything was as it is now.
     *
     * @param states of all machines
     */
    List<Cause> of(String transition, Profile profile, String states) {
        return causes.getOrDefault(transition, Map.of()).entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> distance(entry.getKey(), profile, states)))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .limit(2 * ENOUGH)
                .toList();
    }

    private static int distance(Place place, Profile profile, String states) {
        return (place.states().equals(states) ? 0 : 2) + (place.profile() == profile ? 0 : 1);
    }

    /** The last action, and what was arranged for it. */
    private static List<Action> suffix(Route route) {
        List<Action> actions = route.actions();
        int from = actions.size() - 1;
        while (from > 0 && actions.get(from - 1) instanceof Force force && !Reports.isReport(force)) {
            from--;
        }
        return List.copyOf(actions.subList(from, actions.size()));
    }
}
