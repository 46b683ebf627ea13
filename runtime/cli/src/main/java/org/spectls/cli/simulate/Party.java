package org.spectls.cli.simulate;

import java.util.List;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Value;

/**
 * One side.
 *
 * @param name the endpoint's; with a number where both sides are of the same
 * @param link what its half of the wire is like
 * @param kept what it keeps from one connection to the next, the latest first
 */
record Party(String name, Situation situation, Link link, List<Value> kept) {
    Party {
        kept = List.copyOf(kept);
    }

    Party with(Situation next) {
        return new Party(name, next, link, kept);
    }

    Party with(Link next) {
        return new Party(name, situation, next, kept);
    }

    Party withKept(List<Value> next) {
        return new Party(name, situation, link, next);
    }

    /** It takes messages: it has not ended, and waits for no operation. */
    boolean listens() {
        return !situation.ended() && situation.pending().isEmpty();
    }
}
