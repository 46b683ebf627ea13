package org.spectls.requirements.count;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an RFC in its sections, without what belongs to the pages that it was once printed on. */
record RfcText(List<Section> sections) {
    /** The number, as {@code 7.4.1} or {@code A.5}; {@code 0} is what precedes the first section. */
    record Section(String number, String text) {}

    /** Numbered headings begin a line; the table of contents is indented. */
    private static final Pattern HEADING = Pattern.compile(
            "^(?:Appendix )?((?:[0-9]+|[A-Z])(?:\\.[0-9]+)*)\\.  ?\\S.*|^([0-9]+(?:\\.[0-9]+)+) {1,2}[A-Z].*");

    private static final Pattern FOOT_OF_PAGE = Pattern.compile("^\\S.*\\[Page [0-9ivx]+]\\s*$");
    private static final Pattern HEAD_OF_PAGE = Pattern.compile("^RFC [0-9]+ .*(?:19|20)[0-9]{2}\\s*$");

    static RfcText of(String text) {
        List<Section> sections = new ArrayList<>();
        String number = "0";
        StringBuilder body = new StringBuilder();
        for (String line : text.replace("\f", "\n").lines().toList()) {
            if (FOOT_OF_PAGE.matcher(line).matches()
                    || HEAD_OF_PAGE.matcher(line).matches()) {
                continue;
            }
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                sections.add(new Section(number, body.toString()));
                number = heading.group(1) == null ? heading.group(2) : heading.group(1);
                body.setLength(0);
            } else {
                body.append(line).append('\n');
            }
        }
        sections.add(new Section(number, body.toString()));
        return new RfcText(List.copyOf(sections));
    }
}
