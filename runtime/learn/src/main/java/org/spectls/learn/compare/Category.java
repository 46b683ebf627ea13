package org.spectls.learn.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.spectls.suite.mealy.Automaton;

/** In what way an answer is not the specification's. */
public enum Category {
    /** It ends as it should, but with another alert. */
    OTHER_ALERT("ends with another alert"),
    /** It ends as it should, but without an alert. */
    CLOSED_WITHOUT_ALERT("ends without an alert"),
    /** It is refused as it should be, but the connection stays open. */
    STILL_OPEN("refused, but the connection stays open"),
    /** It should be refused, and nothing is seen. */
    SILENT("silent instead of refused"),
    /** It should be refused, and the dialogue goes on. */
    ACCEPTED("accepted instead of refused"),
    /** It should be taken, and it is refused. */
    REFUSED("refused instead of accepted"),
    /** It should be taken, and the connection is closed. */
    CLOSED("closed instead of going on"),
    /** Something should be answered, and nothing is seen. */
    MISSING("no answer"),
    /** Other messages are answered. */
    OTHER_MESSAGES("other messages"),
    /** What is seen is no TLS, or cannot be opened. */
    GARBAGE("garbage");

    private static final String ALERT = "Alert(";
    private static final String FATAL = "Alert(fatal,";
    private static final String CLOSED_LABEL = "Closed";

    private final String text;

    Category(String text) {
        this.text = text;
    }

    /** The one that an answer falls into which is not the expected one. */
    static Category of(String expected, String seen) {
        List<String> labels = Arrays.asList(seen.split(",(?![^(]*\\))", -1));
        if (labels.stream()
                .anyMatch(label ->
                        label.equals("Garbage") || label.equals("Undecryptable") || label.startsWith("Malformed"))) {
            return GARBAGE;
        }
        boolean refuses = labels.stream().anyMatch(label -> label.startsWith(FATAL));
        boolean closes = labels.contains(CLOSED_LABEL);
        boolean silent = seen.equals(Automaton.NOTHING);
        if (expected.startsWith(ALERT) && expected.endsWith(CLOSED_LABEL) && closes) {
            return labels.get(0).startsWith(ALERT) ? OTHER_ALERT : labels.size() == 1 ? CLOSED_WITHOUT_ALERT : ACCEPTED;
        }
        if (expected.contains(FATAL)) {
            return refuses ? STILL_OPEN : silent ? SILENT : ACCEPTED;
        }
        return refuses
                ? REFUSED
                : closes && !expected.contains(CLOSED_LABEL) ? CLOSED : silent ? MISSING : OTHER_MESSAGES;
    }

    /** Whether nothing follows an output. */
    static boolean isLast(String output) {
        return output.contains(FATAL) || output.endsWith(CLOSED_LABEL);
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** As in {@code other_alert}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
