package org.spectls.testkit;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.machine.TransitionListener;

/** Counts the transitions that endpoints take. Safe for any number of endpoints and threads. */
public final class TransitionRecorder implements TransitionListener {
    private final Map<String, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();

    @Override
    public void onTransition(String endpoint, Transition transition, long now) {
        counts.computeIfAbsent(endpoint, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(transition.id(), id -> new LongAdder())
                .increment();
    }

    /** From now on counts what the endpoint does. */
    public void observe(ProtocolEndpoint endpoint) {
        endpoint.observe(this);
    }

    /** The names of the endpoints that took a transition, sorted. */
    public SortedSet<String> endpoints() {
        return new TreeSet<>(counts.keySet());
    }

    /** How often an endpoint of that name took the transition. */
    public long count(String endpoint, String transition) {
        LongAdder adder = counts.getOrDefault(endpoint, Map.of()).get(transition);
        return adder == null ? 0 : adder.sum();
    }

    /** The counts of all transitions that were taken, by id, for endpoints of that name. */
    public Map<String, Long> counts(String endpoint) {
        Map<String, Long> result = new TreeMap<>();
        counts.getOrDefault(endpoint, Map.of()).forEach((id, adder) -> result.put(id, adder.sum()));
        return result;
    }
}
