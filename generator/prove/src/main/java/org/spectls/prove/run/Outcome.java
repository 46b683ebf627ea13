package org.spectls.prove.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an exploration has shown.
 *
 * @param progress how much there was, or how much was looked at until something was violated
 * @param violated the invariant that a state violates
 * @param trace the shortest way to that state
 * @param seen what some state showed to be possible
 * @param violations what is violated in some state, where the exploration goes on nevertheless
 * @param problem why TLC gave up, in its words
 */
public record Outcome(
        Progress progress,
        Optional<String> violated,
        List<TraceState> trace,
        Set<String> seen,
        Set<String> violations,
        Optional<String> problem) {
    public Outcome {
        trace = List.copyOf(trace);
        seen = Set.copyOf(seen);
        violations = Set.copyOf(violations);
    }

    /** All states were looked at, and nothing is wrong with any of them. */
    public boolean holds() {
        return violated.isEmpty() && problem.isEmpty();
    }
}
