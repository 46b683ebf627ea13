package org.spectls.puppet.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether what was observed is what was expected. */
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

    private static final Pattern FATAL = Pattern.compile("Alert\\(fatal,.*\\)");

    /** Where the lists part, and what remains of the patterns. */
    record Result(Outcome outcome, int observed, List<String> remaining, List<String> leniencies) {}

    private final boolean anyAlert;

    /** @param anyAlert one fatal alert is as good as another */
    Comparison(boolean anyAlert) {
        this.anyAlert = anyAlert;
    }

    Result compare(List<String> patterns, List<String> labels) {
        List<String> leniencies = new ArrayList<>();
        int pattern = 0;
        int label = 0;
        while (label < labels.size()) {
            while (pattern < patterns.size() && !fits(patterns.get(pattern), labels.get(label)) && isOptional(patterns.get(pattern))) {
                pattern++;
            }
            if (pattern == patterns.size() || !fits(patterns.get(pattern), labels.get(label))) {
                return new Result(Outcome.WRONG, label, rest(patterns, pattern), leniencies);
            }
            if (!bare(patterns.get(pattern)).equals(labels.get(label))) {
                leniencies.add(labels.get(label) + " in place of " + bare(patterns.get(pattern)));
            }
            pattern += patterns.get(pattern).endsWith("*") ? 0 : 1;
            label++;
        }
        List<String> remaining = rest(patterns, pattern);
        boolean complete = remaining.stream().allMatch(Comparison::isOptional);
        return new Result(complete ? Outcome.COMPLETE : Outcome.INCOMPLETE, label, remaining, leniencies);
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

    private boolean fits(String pattern, String label) {
        return bare(pattern).equals(label) || (anyAlert && isFatal(bare(pattern)) && isFatal(label));
    }

    private static List<String> rest(List<String> patterns, int from) {
        return List.copyOf(patterns.subList(from, patterns.size()));
    }
}
