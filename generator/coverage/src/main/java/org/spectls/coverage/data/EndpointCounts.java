package org.spectls.coverage.data;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * How often something happened in the endpoints of one name, by the specification's ids. Immutable.
 *
 * @param endpoints how many were watched
 * @param transitions refusals and what rules for unnamed events give among them
 * @param decisions empty also when nobody looked
 * @param properties by their names; empty also when nobody looked
 */
public record EndpointCounts(
        long endpoints,
        SortedMap<String, Long> transitions,
        SortedMap<TransitionPair, Long> pairs,
        SortedMap<DecisionVector, Long> decisions,
        SortedMap<String, PropertyCounts> properties) {

    /** Nothing was watched. */
    public static final EndpointCounts NONE =
            new EndpointCounts(0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    public EndpointCounts {
        transitions = Collections.unmodifiableSortedMap(new TreeMap<>(transitions));
        pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
        decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /** Both together. */
    public EndpointCounts plus(EndpointCounts other) {
        return new EndpointCounts(
                endpoints + other.endpoints,
                sum(transitions, other.transitions, Long::sum),
                sum(pairs, other.pairs, Long::sum),
                sum(decisions, other.decisions, Long::sum),
                sum(properties, other.properties, PropertyCounts::plus));
    }

    static <K, V> SortedMap<K, V> sum(SortedMap<K, V> left, SortedMap<K, V> right, BinaryOperator<V> plus) {
        SortedMap<K, V> sum = new TreeMap<>(left);
        right.forEach((key, value) -> sum.merge(key, value, plus));
        return sum;
    }
}
