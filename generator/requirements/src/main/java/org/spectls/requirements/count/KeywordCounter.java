package org.spectls.requirements.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spectls.requirements.model.Keywords;

/** Counts the words of RFC 2119 in the texts of RFCs. */
public final class KeywordCounter {
    /** The longer ones first: MUST NOT is one word. Line ends and page breaks may lie within. */
    private static final Pattern WORD = Pattern.compile(
            "\\b(?:(MUST\\s+NOT|MUST|SHALL\\s+NOT|SHALL|REQUIRED)|(SHOULD\\s+NOT|SHOULD|NOT\\s+RECOMMENDED|RECOMMENDED))\\b");

    /** The paragraph in which an RFC says what the words mean. */
    private static final Pattern MEANING = Pattern.compile("(?m)^ *The key words \"MUST\"(?s:.*?)(?:\\n\\s*\\n|\\z)");

    private KeywordCounter() {}

    /**
     * Counts again what was counted before: the same RFCs, without the sections that are skipped.
     *
     * @param folder holds {@code rfc5246.txt} and the like
     */
    public static Keywords count(Keywords before, Path folder) throws IOException {
        List<Keywords.Rfc> rfcs = new ArrayList<>();
        for (Keywords.Rfc rfc : before.rfcs()) {
            String text = Files.readString(folder.resolve("rfc" + rfc.number() + ".txt"));
            rfcs.add(new Keywords.Rfc(rfc.number(), rfc.skipped(), sections(text, skipped(rfc)), rfc.place()));
        }
        return new Keywords(List.copyOf(rfcs), before.file());
    }

    static List<Keywords.Section> sections(String text, Set<String> skipped) {
        return RfcText.of(text).sections().stream()
                .filter(section -> !skipped.contains(section.number()))
                .map(section -> section(section.number(), section.text()))
                .filter(section -> section.must() + section.should() > 0)
                .toList();
    }

    private static Keywords.Section section(String number, String text) {
        int must = 0;
        int should = 0;
        Matcher word = WORD.matcher(MEANING.matcher(text).replaceAll(""));
        while (word.find()) {
            if (word.group(1) == null) {
                should++;
            } else {
                must++;
            }
        }
        return new Keywords.Section(number, must, should);
    }

    private static Set<String> skipped(Keywords.Rfc rfc) {
        return rfc.skipped().stream().map(Keywords.Skipped::section).collect(Collectors.toSet());
    }
}
