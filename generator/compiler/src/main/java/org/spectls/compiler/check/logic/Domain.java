package org.spectls.compiler.check.logic;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values that a variable ranges over.
 *
 * @param least of numbers, the least
 * @param greatest of numbers, the greatest
 * @param names the names that numbers have, for an enum or a table
 * @param closed only numbers with a name occur
 * @param unit how to write a number without name
 */
record Domain(Kind kind, long least, long greatest, Map<Long, String> names, boolean closed, Unit unit) {
    enum Kind {
        TRUTH,
        NUMBER,
        STRING,
        ORDERED,
        UNORDERED
    }

    enum Unit {
        NUMBER,
        DURATION,
        CODE
    }

    static final Domain TRUTH = plain(Kind.TRUTH);
    static final Domain STRING = plain(Kind.STRING);
    static final Domain ORDERED = plain(Kind.ORDERED);
    static final Domain UNORDERED = plain(Kind.UNORDERED);
    static final Domain LENGTH = numbers(0, Integer.MAX_VALUE);
    static final Domain DURATION = new Domain(Kind.NUMBER, 0, Long.MAX_VALUE, Map.of(), false, Unit.DURATION);

    private static Domain plain(Kind kind) {
        return new Domain(kind, 0, 0, Map.of(), false, Unit.NUMBER);
    }

    static Domain numbers(long least, long greatest) {
        return new Domain(Kind.NUMBER, least, greatest, Map.of(), false, Unit.NUMBER);
    }

    /** Unsigned numbers of so many bits; those of 64 count as signed, as in Java. */
    static Domain unsigned(int bits) {
        return bits >= 64 ? numbers(Long.MIN_VALUE, Long.MAX_VALUE) : numbers(0, (1L << bits) - 1);
    }

    /** The codes of an enum or table. */
    static Domain codes(Map<Long, String> names, boolean closed, int bits) {
        return new Domain(Kind.NUMBER, 0, unsigned(bits).greatest, Map.copyOf(names), closed, Unit.CODE);
    }

    /**
     * For each of the numbers, itself; for each gap between them, one that lies in it: a named one if there is, else
     * the next to the lower end.
     */
    SortedSet<Long> representatives(SortedSet<Long> numbers) {
        if (closed) {
            return new TreeSet<>(names.keySet());
        }
        var chosen = new TreeSet<Long>();
        var named = new TreeMap<>(names);
        long next = least;
        for (long number : numbers) {
            if (number >= least && number <= greatest) {
                addFromGap(next, number - 1, number > next, named, chosen);
                chosen.add(number);
                next = number == greatest ? number : number + 1;
            }
        }
        boolean room = numbers.isEmpty() || numbers.last() < greatest;
        addFromGap(next, greatest, room, named, chosen);
        return chosen;
    }

    private static void addFromGap(
            long from, long to, boolean room, TreeMap<Long, String> named, TreeSet<Long> chosen) {
        if (room) {
            Long name = named.ceilingKey(from);
            chosen.add(name != null && name <= to ? name : from);
        }
    }

    Domain {
        if (kind == Kind.NUMBER && least > greatest) {
            throw new IllegalArgumentException("no number lies between " + least + " and " + greatest);
        }
    }
}
