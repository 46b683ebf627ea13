package org.spectls.interop.peer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what programs print. */
public final class Scan {
    private Scan() {}

    /** The first group of the last place where a pattern matches; lines count as lines. */
    public static Optional<String> last(String output, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(output)
                .results()
                .reduce((first, second) -> second)
                .map(match -> match.group(1).strip());
    }

    /** Hexadecimal digits, whatever their case and whatever stands between them. */
    public static Optional<String> hex(Optional<String> text) {
        return text.map(digits -> digits.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT));
    }

    /** How often a text occurs. */
    public static int count(String output, String text) {
        return (int)
                Pattern.compile(Pattern.quote(text)).matcher(output).results().count();
    }

    /** What is between the last begin and the end that follows it, if both are there. */
    public static Optional<String> lastBetween(String output, String begin, String end) {
        return Pattern.compile(Pattern.quote(begin) + "(.*?)" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(output)
                .results()
                .reduce((first, second) -> second)
                .map((MatchResult match) -> match.group(1));
    }
}
