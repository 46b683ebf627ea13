package org.spectls.analysis;

import java.util.List;

/**
 * Whether something can happen.
 *
 * @param feasible nothing speaks against it
 * @param reason why not; empty when it can
 * @param path the shortest inputs from the beginning that lead to it; empty when it cannot, or when it is so at the beginning
 */
public record Verdict(boolean feasible, String reason, List<Input> path) {
    public Verdict {
        path = List.copyOf(path);
    }

    static Verdict yes(List<Input> path) {
        return new Verdict(true, "", path);
    }

    static Verdict no(String reason) {
        return new Verdict(false, reason, List.of());
    }
}
