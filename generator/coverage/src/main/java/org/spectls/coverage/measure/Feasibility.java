package org.spectls.coverage.measure;

import java.util.List;

/** What can happen at all in an endpoint: what cannot is not counted against its tests. */
public interface Feasibility {

    /** Whether an endpoint's machine can be in the state. */
    Verdict state(String id);

    /** Whether the transition, refusal, or what a rule gives can happen. */
    Verdict transition(String id);

    /** Whether the second transition of a machine can be the next after the first. */
    Verdict pair(String first, String second);

    /** Whether a decision's atom can have this value. */
    Verdict atom(String decision, int atom, boolean value);

    /**
     * Whether something can happen.
     *
     * @param reason why it cannot; empty when it can
     * @param path the shortest way to it, in the specification's words; empty when it cannot or nobody knows
     */
    record Verdict(boolean feasible, String reason, List<String> path) {
        /** It may happen, for all that is known. */
        public static final Verdict UNKNOWN = new Verdict(true, "", List.of());

        public Verdict {
            path = List.copyOf(path);
        }

        public static Verdict reached(List<String> path) {
            return new Verdict(true, "", path);
        }

        public static Verdict never(String reason) {
            return new Verdict(false, reason, List.of());
        }
    }
}
