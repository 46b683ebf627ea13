package org.spectls.coverage.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be covered. */
public enum Metric {
    /** States that a machine was in. */
    STATES("states"),
    /** Transitions that the specification names. */
    EXPLICIT("explicit"),
    /** Conditions that were seen to fail. */
    REFUSALS("refusals"),
    /** Pairs of state and event that only a rule for events without a name covers. */
    IMPLICIT("implicit"),
    /** Each atom of each decision, seen true and seen false. */
    ATOMS("atoms"),
    /** Each atom of each decision, seen to change what comes of it (masking MC/DC). */
    MCDC("mc/dc"),
    /** Transitions of one machine, one right after the other. */
    PAIRS("pairs"),
    /** Timers that fired. */
    TIMERS("timers"),
    /** Properties that some run had something to do with. */
    PROPERTIES("properties");

    private final String label;

    Metric(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** For options and files: the label without signs, as in {@code mcdc}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The metric with this key or label. */
    public static Optional<Metric> of(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(metric -> metric.key().equals(wanted) || metric.label.equals(wanted))
                .findFirst();
    }
}
