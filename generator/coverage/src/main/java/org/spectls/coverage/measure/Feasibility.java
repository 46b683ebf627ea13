package org.spectls.coverage.measure;

import java.util.List;
import org.spectls.compiler.model.Event;

/** What can happen at all in an endpoint: what cannot is not counted against its tests. */
public interface Feasibility {

    /** Whether an endpoint's machine can be in the state. */
    Verdict state(String id);

    /** Whether the transition, refusal, or what a rule gives can happen. */
    Verdict transition(String id);

    /** Whether the second transition of a machine can be the next after the first. */
    Verdict pair(String first, String second);

    /** Whether a decision's atom can be looked at and have this value. */
    Verdict atom(String decision, int atom, boolean value);

    /** Whether it can have it while what comes of the decision hangs on it. */
    Verdict decides(String decision, int atom, boolean value);

    /**
     * One step of a way.
     *
     * @param input what comes from outside, in the specification's words
     * @param event the same, for programs
     * @param transitions what the machines do, in order
     * @param conditions what has to hold then
     */
    record Input(String input, Event event, List<String> transitions, List<String> conditions) {
        public Input {
            transitions = List.copyOf(transitions);
            conditions = List.copyOf(conditions);
        }

        @Override
        public String toString() {
            return input;
        }
    }

    /**
     * Whether something can happen.
     *
     * @param reason why it cannot; empty when it can
     * @param path the shortest way to it; empty when it cannot, when nobody knows, or when it is so at the beginning
     */
    record Verdict(boolean feasible, String reason, List<Input> path) {
        /** It may happen, for all that is known. */
        public static final Verdict UNKNOWN = new Verdict(true, "", List.of());

        public Verdict {
            path = List.copyOf(path);
        }

        public static Verdict reached(List<Input> path) {
            return new Verdict(true, "", path);
        }

        public static Verdict never(String reason) {
            return new Verdict(false, reason, List.of());
        }
    }
}
