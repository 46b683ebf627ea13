package org.spectls.cli.simulate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What the word under the cursor may become, so that the line is one that can be said now. */
final class Completions implements Completer {
    private final Dialogue dialogue;

    Completions(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> before = line.words().subList(0, line.wordIndex());
        Set<String> words = new LinkedHashSet<>();
        for (String one : dialogue.lines()) {
            List<String> all = List.of(one.split(" ", -1));
            if (all.size() > before.size() && all.subList(0, before.size()).equals(before)) {
                words.add(all.get(before.size()));
            }
        }
        words.forEach(word -> candidates.add(new Candidate(word)));
    }
}
