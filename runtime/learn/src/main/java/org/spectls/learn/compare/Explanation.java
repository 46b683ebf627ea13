package org.spectls.learn.compare;

import java.util.List;

/**
 * What the specification does at the end of a trace, and why. Immutable.
 *
 * @param transitions those that are taken, in their order
 * @param citations the sections that the last of them rests on
 */
public record Explanation(List<String> transitions, List<String> citations) {
    public Explanation {
        transitions = List.copyOf(transitions);
        citations = List.copyOf(citations);
    }
}
