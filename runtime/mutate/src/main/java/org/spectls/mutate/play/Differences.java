package org.spectls.mutate.play;

import java.util.List;

/** Says in which way one thing that was seen is not the other. */
final class Differences {
    private static final String NOTHING = "nothing more";

    private Differences() {}

    /** The first line that differs. */
    static String between(List<String> expected, List<String> seen) {
        int place = 0;
        while (place < expected.size()
                && place < seen.size()
                && expected.get(place).equals(seen.get(place))) {
            place++;
        }
        return "it `" + line(seen, place) + "`, and not `" + line(expected, place) + "`";
    }

    private static String line(List<String> lines, int place) {
        return place < lines.size() ? lines.get(place) : NOTHING;
    }
}
