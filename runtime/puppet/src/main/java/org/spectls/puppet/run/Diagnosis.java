package org.spectls.puppet.run;

import java.util.List;

/** Says in a word and in a sentence what is wrong. */
record Diagnosis(Verdict verdict, String detail) {
    private static final String CLOSED = "Closed";

    static Diagnosis of(Comparison.Result result, List<String> labels, boolean immediate, long timeout) {
        String expected = result.remaining().stream()
                .filter(pattern -> !Comparison.isOptional(pattern))
                .findFirst()
                .orElse("");
        return result.outcome() == Comparison.Outcome.WRONG
                ? wrong(expected, labels.get(result.observed()), result.remaining())
                : missing(expected, immediate, timeout);
    }

    private static Diagnosis wrong(String expected, String observed, List<String> remaining) {
        String instead = observed + " came, " + (expected.isEmpty() ? "nothing" : expected) + " was expected";
        boolean refusalExpected = expected.startsWith("Alert(fatal");
        if (observed.equals("Garbage") || observed.equals("Undecryptable") || observed.startsWith("Malformed")) {
            return new Diagnosis(Verdict.GARBAGE, instead);
        }
        if (observed.equals(CLOSED)) {
            return refusalExpected
                    ? new Diagnosis(
                            Verdict.CLOSED_WITHOUT_ALERT, "closed without a word; " + expected + " was expected")
                    : new Diagnosis(Verdict.PEER_GONE, instead);
        }
        if (Comparison.isFatal(observed)) {
            return new Diagnosis(refusalExpected ? Verdict.OTHER_ALERT : Verdict.REFUSED, instead);
        }
        if (refusalExpected) {
            return new Diagnosis(Verdict.NOT_REFUSED, instead);
        }
        boolean comesLater = remaining.stream().map(Comparison::bare).anyMatch(observed::equals);
        return new Diagnosis(comesLater ? Verdict.MISSING_MESSAGE : Verdict.EXTRA_MESSAGE, instead);
    }

    private static Diagnosis missing(String expected, boolean immediate, long timeout) {
        if (expected.equals(CLOSED)) {
            return new Diagnosis(Verdict.STILL_OPEN, "the connection was not closed");
        }
        if (immediate) {
            return expected.startsWith("Alert(fatal")
                    ? new Diagnosis(Verdict.NOT_REFUSED, "nothing came, " + expected + " was expected")
                    : new Diagnosis(Verdict.MISSING_MESSAGE, "nothing more came, " + expected + " was expected");
        }
        return new Diagnosis(Verdict.HANG, "nothing came within " + timeout + " ms, " + expected + " was expected");
    }
}
