package org.spectls.testkit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.spectls.coverage.data.DecisionVector;
import org.spectls.coverage.data.EndpointCounts;
import org.spectls.coverage.data.PropertyCounts;
import org.spectls.coverage.data.TransitionPair;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.machine.TransitionListener;

/** Counts what the endpoints of one name do. Thread-safe. */
final class Counters {
    private final LongAdder endpoints = new LongAdder();
    private final Map<String, LongAdder> transitions = new ConcurrentHashMap<>();
    private final Map<TransitionPair, LongAdder> pairs = new ConcurrentHashMap<>();
    private final Map<DecisionVector, LongAdder> decisions = new ConcurrentHashMap<>();
    private final Map<String, PropertyCounts> properties = new ConcurrentHashMap<>();

    /** Sees one more endpoint, from its beginning on. */
    TransitionListener watcher() {
        endpoints.increment();
        return new Watcher();
    }

    void decided(DecisionVector vector) {
        add(decisions, vector);
    }

    void checked(String property, boolean exercised, boolean violated) {
        properties.merge(
                property,
                new PropertyCounts(exercised ? 1 : 0, violated ? 1 : 0),
                (sum, one) -> new PropertyCounts(sum.exercised() + one.exercised(), sum.violated() + one.violated()));
    }

    long count(String transition) {
        LongAdder adder = transitions.get(transition);
        return adder == null ? 0 : adder.sum();
    }

    EndpointCounts counts() {
        return new EndpointCounts(
                endpoints.sum(), sums(transitions), sums(pairs), sums(decisions), new TreeMap<>(properties));
    }

    private static <K> void add(Map<K, LongAdder> counts, K key) {
        counts.computeIfAbsent(key, first -> new LongAdder()).increment();
    }

    private static <K> SortedMap<K, Long> sums(Map<K, LongAdder> counts) {
        SortedMap<K, Long> sums = new TreeMap<>();
        counts.forEach((key, adder) -> sums.put(key, adder.sum()));
        return sums;
    }

    /** Knows what each machine of its endpoint did last. An endpoint is confined to one thread at a time. */
    private final class Watcher implements TransitionListener {
        private final Map<String, String> last = new ConcurrentHashMap<>();

        @Override
        public void onTransition(String endpoint, Transition transition, long now) {
            add(transitions, transition.id());
            @Nullable String before = last.put(transition.machine(), transition.id());
            if (before != null) {
                add(pairs, new TransitionPair(before, transition.id()));
            }
        }
    }
}
