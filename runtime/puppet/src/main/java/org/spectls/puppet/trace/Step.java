package org.spectls.puppet.trace;

import java.util.List;

/**
 * Something happens, and something has to follow. Immutable.
 *
 * @param action what happens
 * @param expect patterns of what the puppet has to observe, in their order: labels of observations as in {@code
 *     ServerHello} or {@code Alert(fatal,decode_error)}, with {@code ?} behind what may be missing and {@code *} behind
 *     what may come any number of times; empty: nothing follows
 * @param also other lists of patterns that the standard allows too
 * @param through the transitions that the specification takes, for explanation
 * @param citations the sections that ask for it, as in {@code RFC5246 7.2.2}
 */
public record Step(
        Action action, List<String> expect, List<List<String>> also, List<String> through, List<String> citations) {
    public Step {
        expect = List.copyOf(expect);
        also = also.stream().map(List::copyOf).toList();
        through = List.copyOf(through);
        citations = List.copyOf(citations);
    }
}
