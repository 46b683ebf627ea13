package org.spectls.suite.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Force;
import org.spectls.puppet.trace.Profile;

/** How to get to where a transition was a machine's last, and what makes a machine take one. Not thread-safe. */
final class Causes {
    private static final int ENOUGH = 4;

    private final Map<String, Map<Profile, Route>> after = new HashMap<>();
    private final Map<String, Map<Profile, List<List<Action>>>> causes = new HashMap<>();

    /** What was seen at the end of a route; {@code last}: each machine's last transition then. */
    void note(Route route, Seen seen, Map<String, String> last, boolean alive) {
        Map<String, String> first = new LinkedHashMap<>();
        seen.transitions().forEach(transition -> first.putIfAbsent(Reached.machine(transition), transition));
        first.values().forEach(transition -> {
            List<List<Action>> known = causes.computeIfAbsent(transition, t -> new LinkedHashMap<>())
                    .computeIfAbsent(route.profile(), profile -> new ArrayList<>());
            List<Action> cause = suffix(route);
            if (known.size() < ENOUGH && !known.contains(cause)) {
                known.add(cause);
            }
        });
        if (alive) {
            first.keySet()
                    .forEach(machine -> after.computeIfAbsent(last.get(machine), t -> new LinkedHashMap<>())
                            .merge(route.profile(), route, (old, fresh) -> fresh.isBetterThan(old) ? fresh : old));
        }
    }

    /** The shortest routes that end right behind a transition. */
    Map<Profile, Route> after(String transition) {
        return after.getOrDefault(transition, Map.of());
    }

    /** The actions that make a machine take a transition before any other. */
    Map<Profile, List<List<Action>>> of(String transition) {
        return causes.getOrDefault(transition, Map.of());
    }

    /** The last action, and what was arranged for it. */
    private static List<Action> suffix(Route route) {
        List<Action> actions = route.actions();
        int from = actions.size() - 1;
        while (from > 0 && actions.get(from - 1) instanceof Force) {
            from--;
        }
        return List.copyOf(actions.subList(from, actions.size()));
    }
}
