package org.spectls.learn.draw;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spectls.suite.mealy.Automaton;

/** Answers as a picture has room for. */
final class Abbreviation {
    private static final Pattern REFUSAL = Pattern.compile("Alert\\(fatal,(\\w+)\\)(,Closed)?");

    private Abbreviation() {}

    /** As in {@code ✗ unexpected_message} for a fatal alert before the end. */
    static String of(String output) {
        if (output.equals(Automaton.NOTHING)) {
            return "–";
        }
        Matcher refusal = REFUSAL.matcher(output);
        String shorter = refusal.replaceAll(
                found -> found.group(2) == null ? "✗ " + found.group(1) + ", open" : "✗ " + found.group(1));
        return shorter.replace("Closed", "✗").replaceAll(",(?! )", ", ");
    }
}
