package org.spectls.suite.explore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What explorations have reached, and the best way there that was found. Not thread-safe. */
public final class Reached {
    /** A transition right after another one of the same machine. */
    public record Succession(String first, String second) {
        @Override
        public String toString() {
            return first + " then " + second;
        }
    }

    private final Map<String, Route> transitions = new LinkedHashMap<>();
    private final Map<Succession, Route> successions = new LinkedHashMap<>();
    private final Map<Seen.Decided, Route> decisions = new LinkedHashMap<>();
    private final Map<String, Route> atoms = new LinkedHashMap<>();

    /** Transitions and refusals by their identifiers. */
    public Map<String, Route> transitions() {
        return Collections.unmodifiableMap(transitions);
    }

    /** Pairs of transitions. */
    public Map<Succession, Route> successions() {
        return Collections.unmodifiableMap(successions);
    }

    /** Outcomes of decisions. */
    public Map<Seen.Decided, Route> decisions() {
        return Collections.unmodifiableMap(decisions);
    }

    /** What atoms of decisions were worth, as {@link Seen#atoms()} says it. */
    public Map<String, Route> atoms() {
        return Collections.unmodifiableMap(atoms);
    }

    /** Whether a transition, a refusal or an atom's value was reached, by its identifier. */
    boolean has(String goal) {
        return transitions.containsKey(goal) || atoms.containsKey(goal);
    }

    /** How much was reached. */
    int size() {
        return transitions.size() + successions.size() + decisions.size() + atoms.size();
    }

    /**
     * Notes what was seen at the end of a route.
     *
     * @param last each machine's last transition; brought up to date
     */
    void note(Route route, Seen seen, Map<String, String> last) {
        for (String transition : seen.transitions()) {
            note(transitions, transition, route);
            String machine = machine(transition);
            String before = last.put(machine, transition);
            if (before != null) {
                note(successions, new Succession(before, transition), route);
            }
        }
        for (Seen.Decided decided : seen.decisions()) {
            note(decisions, decided, route);
        }
        seen.atoms().forEach(atom -> note(atoms, atom, route));
    }

    static String machine(String transition) {
        return transition.substring(0, transition.indexOf('.'));
    }

    private static <G> void note(Map<G, Route> known, G goal, Route route) {
        Route best = known.get(goal);
        if (best == null || route.isBetterThan(best)) {
            known.put(goal, route);
        }
    }
}
