package org.spectls.interpreter;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that an endpoint is between two steps. A value: whoever keeps it can go back to it.
 *
 * @param machines each machine's current state, in the endpoint's order
 * @param deadlines when the timers that are armed fire, in milliseconds, in the order of their declaration
 * @param durations what timers were last started with, in milliseconds
 * @param transcript the octets of the messages so far
 * @param transcriptBefore how many of them were there before the message that came last
 * @param channels what has arrived and makes no message yet, of the channels that the endpoint receives
 * @param fragment the current fragment
 * @param now the time that was last told, in milliseconds
 * @param refusal why the endpoint failed
 * @param rejection the transition by which the last call was rejected
 */
public record Situation(
        String endpoint,
        Map<String, Value> configuration,
        Map<String, Current> machines,
        Map<Timer, Long> deadlines,
        Map<Timer, Long> durations,
        Octets transcript,
        int transcriptBefore,
        Map<String, Buffer> channels,
        Octets fragment,
        long now,
        boolean ended,
        Optional<Refusal> refusal,
        Optional<String> rejection) {

    /** The deadline of a timer that does not run. */
    public static final long NEVER = Long.MAX_VALUE;

    /**
     * A machine's state, the values of its data, and, if it awaits an operation, what that was begun with.
     *
     * @param state without the machine's name
     */
    public record Current(String state, Map<String, Value> data, Optional<Pending> pending) {
        public Current {
            data = ordered(data);
        }

        @Override
        public String toString() {
            return data.isEmpty() ? state : state + data;
        }
    }

    /** An operation that is under way. */
    public record Pending(String machine, String operation, List<Value> arguments) {}

    /** A timer of a machine. */
    public record Timer(String machine, String name) {
        @Override
        public String toString() {
            return machine + "." + name;
        }
    }

    /** Why an endpoint failed: the transition, the failure, and what was wrong with octets that do not decode. */
    public record Refusal(String transition, Value failure, Optional<String> detail, long now) {}

    public Situation {
        configuration = ordered(configuration);
        machines = ordered(machines);
        deadlines = ordered(deadlines);
        durations = ordered(durations);
        channels = ordered(channels);
    }

    /** The operations that are under way; as long as there is one, what arrives on channels has to wait. */
    public List<Pending> pending() {
        List<Pending> pending = new ArrayList<>();
        if (!ended) {
            machines.values().forEach(current -> current.pending().ifPresent(pending::add));
        }
        return pending;
    }

    /** When the next timer fires, or {@link #NEVER}. */
    public long nextDeadline() {
        return deadlines.values().stream().mapToLong(Long::longValue).min().orElse(NEVER);
    }

    /** The timer that fires first of those that are due at a time. */
    public Optional<Timer> due(long time) {
        long next = nextDeadline();
        return deadlines.entrySet().stream()
                .filter(entry -> entry.getValue() == next && next <= time)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The states, as in {@code LampControl.Shining}. */
    public List<String> states() {
        List<String> states = new ArrayList<>();
        machines.forEach((machine, current) -> states.add(machine + "." + current.state()));
        return states;
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return map instanceof Ordered ? map : new Ordered<>(new LinkedHashMap<>(map));
    }

    /** Nobody changes it, so that situations can have it in common. */
    private static final class Ordered<K, V> extends AbstractMap<K, V> {
        private final Map<K, V> entries;

        Ordered(Map<K, V> entries) {
            this.entries = Collections.unmodifiableMap(entries);
        }

        @Override
        public @Nullable V get(@Nullable Object key) {
            return entries.get(key);
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return entries.containsKey(key);
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return entries.entrySet();
        }
    }
}
