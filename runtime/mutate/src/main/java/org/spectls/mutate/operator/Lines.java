package org.spectls.mutate.operator;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where in a text its lines begin. Immutable. */
final class Lines {
    private final int[] starts;

    Lines(String text) {
        starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    /** The line of a character, from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Its place in that line, from 1. */
    int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }
}
