package org.spectls.learn;

import org.spectls.learn.query.SteadyOracle.Limits;

/**
 * How is learned. Immutable.
 *
 * @param states a machine with more of them is not looked into further
 * @param limits when to give up
 * @param situations in how many of its situations the specification is looked into from within
 */
public record Settings(Equivalence equivalence, int states, Limits limits, int situations) {
    /** Enough for any stack that answers always in the same way. */
    public static final Settings DEFAULT = of(Equivalence.DEFAULT);

    /** More of them are not looked into, unless somebody says so. */
    public static final int STATES = 200;

    /** More of them are not looked into, unless somebody says so. */
    public static final int SITUATIONS = 1000;

    private static final int REPETITIONS = 4;
    private static final int REVISIONS = 50;
    private static final long WORDS = 2_000_000;

    /** With limits that no stack comes near to that answers always in the same way. */
    public static Settings of(Equivalence equivalence) {
        return new Settings(equivalence, STATES, new Limits(REPETITIONS, REVISIONS, WORDS), SITUATIONS);
    }

    /** With no more questions than these. */
    public Settings within(long words) {
        Limits fewer = new Limits(limits.repetitions(), limits.revisions(), words);
        return new Settings(equivalence, states, fewer, situations);
    }

    /** With a machine of no more states than these. */
    public Settings withStates(int most) {
        return new Settings(equivalence, most, limits, situations);
    }

    /** With no more situations than these. */
    public Settings withSituations(int most) {
        return new Settings(equivalence, states, limits, most);
    }
}
