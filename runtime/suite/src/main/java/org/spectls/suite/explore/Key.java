package org.spectls.suite.explore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Situation.Current;
import org.spectls.interpreter.Value;

/**
 * A situation without what hardly anything depends on: machines' states with the simple parts of their data, the timers
 * that run, what waits for its rest, and what surrounds it. Two situations with equal keys are taken to be alike.
 *
 * @param states of all machines, without data
 * @param data what is known beside
 */
public record Key(String states, String data) {
    private static final int DEPTH = 2;
    private static final int MANY = 5;

    /** Some seconds, as a power of two of milliseconds. */
    private static final int SOON = 12;

    private static final Key FRESH = new Key("", "");

    static Key of(Optional<Situation> situation, List<String> surroundings) {
        return situation
                .map(known -> new Key(String.join(" ", known.states()), data(known) + " " + surroundings))
                .orElseGet(() -> new Key(FRESH.states(), surroundings.toString()));
    }

    /** A machine's state with the simple parts of its data. */
    static String simple(Current current) {
        return current.state() + fields(current.data(), 0);
    }

    private static String data(Situation situation) {
        if (situation.ended()) {
            return "ended";
        }
        String data = situation.machines().values().stream()
                .map(Current::data)
                .map(held -> fields(held, 0))
                .collect(Collectors.joining(" "));
        String waiting = situation.channels().entrySet().stream()
                .filter(channel -> !channel.getValue().aligned())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
        String timers = situation.deadlines().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(timer -> timer.getKey() + " " + left(timer.getValue() - situation.now()))
                .collect(Collectors.joining(" "));
        return data + " [" + timers + "] " + waiting;
    }

    /** Whether a timer runs for long yet, or another that starts now may come after it. */
    private static int left(long millis) {
        return Math.max(SOON, Long.SIZE - Long.numberOfLeadingZeros(millis));
    }

    /** Few are counted, of many the magnitude will do. */
    private static String size(long number) {
        return number <= MANY ? Long.toString(number) : "2^" + (Long.SIZE - Long.numberOfLeadingZeros(number));
    }

    private static String fields(Map<String, Value> fields, int depth) {
        return fields.values().stream().map(value -> simple(value, depth)).collect(Collectors.joining(",", "{", "}"));
    }

    private static String simple(Value value, int depth) {
        if (value instanceof Value.Bool || value instanceof Value.Code) {
            return value.toString();
        } else if (value instanceof Value.Maybe maybe) {
            return maybe.held().map(held -> "+" + simple(held, depth)).orElse("-");
        } else if (value instanceof Value.Listed list) {
            return list.elements().isEmpty() ? "[]" : "[..]";
        } else if (value instanceof Octets octets) {
            return octets.isEmpty() ? "0" : "";
        } else if (value instanceof Value.Int number) {
            return depth == 0 ? size(number.value()) : "";
        } else if (value instanceof Value.Struct struct) {
            return depth < DEPTH ? fields(struct.fields(), depth + 1) : "";
        }
        return "";
    }
}
