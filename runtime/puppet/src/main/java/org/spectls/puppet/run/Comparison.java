package org.spectls.puppet.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whether what was observed is what was expected. Patterns are tried in all the ways in which they may be read. */
final class Comparison {
    /** How far they agree. */
    enum Outcome {
        /** All that has to come has come. */
        COMPLETE,
        /** It is right as far as it goes. */
        INCOMPLETE,
        /** Something is there that does not belong there. */
        WRONG
    }

    /**
     * Where the lists part.
     *
     * @param observed how many labels are as they should be
     * @param remaining the patterns that nothing was found for yet
     */
    record Result(Outcome outcome, int observed, List<String> remaining, List<String> leniencies) {}

    private static final Pattern FATAL = Pattern.compile("Alert\\(fatal,.*\\)");

    private final boolean anyAlert;

    /** @param anyAlert one fatal alert is as good as another */
    Comparison(boolean anyAlert) {
        this.anyAlert = anyAlert;
    }

    Result compare(List<String> patterns, List<String> labels) {
        // How many patterns may be behind us, and what was let pass on the way there.
        SortedMap<Integer, List<String>> places = new TreeMap<>();
        places.put(0, List.of());
        skip(patterns, places);
        for (int i = 0; i < labels.size(); i++) {
            SortedMap<Integer, List<String>> next = step(patterns, places, labels.get(i));
            if (next.isEmpty()) {
                return result(Outcome.WRONG, i, patterns, places, places.lastKey());
            }
            places = next;
        }
        boolean complete = places.containsKey(patterns.size());
        int place = complete ? firstOfTheEnd(patterns, places) : places.lastKey();
        return result(complete ? Outcome.COMPLETE : Outcome.INCOMPLETE, labels.size(), patterns, places, place);
    }

    static boolean isFatal(String label) {
        return FATAL.matcher(label).matches();
    }

    static boolean isOptional(String pattern) {
        return pattern.endsWith("?") || pattern.endsWith("*");
    }

    static String bare(String pattern) {
        return isOptional(pattern) ? pattern.substring(0, pattern.length() - 1) : pattern;
    }

    private SortedMap<Integer, List<String>> step(
            List<String> patterns, SortedMap<Integer, List<String>> places, String label) {
        SortedMap<Integer, List<String>> next = new TreeMap<>();
        places.forEach((place, leniencies) -> {
            if (place < patterns.size() && fits(patterns.get(place), label)) {
                String pattern = patterns.get(place);
                List<String> noted = new ArrayList<>(leniencies);
                if (!bare(pattern).equals(label)) {
                    noted.add(label + " in place of " + bare(pattern));
                }
                put(next, pattern.endsWith("*") ? place : place + 1, noted);
            }
        });
        skip(patterns, next);
        return next;
    }

    /** Whatever is optional may be behind us too. */
    private static void skip(List<String> patterns, SortedMap<Integer, List<String>> places) {
        for (int place = 0; place < patterns.size(); place++) {
            if (places.containsKey(place) && isOptional(patterns.get(place))) {
                put(places, place + 1, places.getOrDefault(place, List.of()));
            }
        }
    }

    private static void put(SortedMap<Integer, List<String>> places, int place, List<String> leniencies) {
        places.merge(place, leniencies, (a, b) -> a.size() <= b.size() ? a : b);
    }

    /** The place from which most may still come. */
    private static int firstOfTheEnd(List<String> patterns, SortedMap<Integer, List<String>> places) {
        return places.keySet().stream()
                .filter(place ->
                        patterns.subList(place, patterns.size()).stream().allMatch(Comparison::isOptional))
                .findFirst()
                .orElse(patterns.size());
    }

    private static Result result(
            Outcome outcome, int observed, List<String> patterns, SortedMap<Integer, List<String>> places, int place) {
        return new Result(
                outcome,
                observed,
                List.copyOf(patterns.subList(place, patterns.size())),
                places.getOrDefault(place, List.of()));
    }

    private boolean fits(String pattern, String label) {
        return bare(pattern).equals(label) || (anyAlert && isFatal(bare(pattern)) && isFatal(label));
    }
}
