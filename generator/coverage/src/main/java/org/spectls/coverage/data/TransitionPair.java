package org.spectls.coverage.data;

import java.util.Comparator;

/** Two transitions that one machine of one endpoint took one after the other, by their ids. */
public record TransitionPair(String first, String second) implements Comparable<TransitionPair> {
    private static final Comparator<TransitionPair> ORDER =
            Comparator.comparing(TransitionPair::first).thenComparing(TransitionPair::second);

    @Override
    public int compareTo(TransitionPair other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return first + " → " + second;
    }
}
