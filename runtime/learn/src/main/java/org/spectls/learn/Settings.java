package org.spectls.learn;

import org.spectls.learn.query.SteadyOracle.Limits;

/**
 * How is learned. Immutable.
 *
 * @param states a machine with more of them is not looked into further
 * @param limits when to give up
 */
public record Settings(Equivalence equivalence, int states, Limits limits) {
    /** Enough for any stack that answers always in the same way. */
    public static final Settings DEFAULT = of(Equivalence.DEFAULT);

    private static final int STATES = 200;
    private static final int REPETITIONS = 4;
    private static final int REVISIONS = 50;
    private static final long WORDS = 2_000_000;

    /** With limits that no stack comes near to that answers always in the same way. */
    public static Settings of(Equivalence equivalence) {
        return new Settings(equivalence, STATES, new Limits(REPETITIONS, REVISIONS, WORDS));
    }

    /** With no more questions than these. */
    public Settings within(long words) {
        return new Settings(equivalence, states, new Limits(limits.repetitions(), limits.revisions(), words));
    }
}
