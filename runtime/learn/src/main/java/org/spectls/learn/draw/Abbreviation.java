package org.spectls.learn.draw;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spectls.suite.mealy.Automaton;

/** Letters and answers as a picture has room for. */
final class Abbreviation {
    private static final Pattern REFUSAL = Pattern.compile("Alert\\(fatal,(\\w+)\\)(,Closed)?");

    private static final Pattern WARNING = Pattern.compile("Alert\\(warning,(\\w+)\\)");
    private static final Pattern SENT = Pattern.compile("Alert\\(description=(\\w+),level=(\\w+)\\)");

    private Abbreviation() {}

    /** A letter's name: of an alert the description will do. */
    static String ofLetter(String name) {
        return SENT.matcher(name)
                .replaceAll(found -> found.group(2).equals("warning") ? found.group(1) : "fatal " + found.group(1));
    }

    /** As in {@code ✗ unexpected_message} for a fatal alert before the end. */
    static String of(String output) {
        if (output.equals(Automaton.NOTHING)) {
            return "–";
        }
        Matcher refusal = REFUSAL.matcher(output);
        String shorter = refusal.replaceAll(
                found -> found.group(2) == null ? "✗ " + found.group(1) + ", open" : "✗ " + found.group(1));
        return WARNING.matcher(shorter).replaceAll("$1").replace("Closed", "✗").replaceAll(",(?! )", ", ");
    }
}
