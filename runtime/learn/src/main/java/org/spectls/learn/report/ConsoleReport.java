package org.spectls.learn.report;

import java.util.ArrayList;
import java.util.List;
import org.spectls.learn.compare.Difference;
import org.spectls.learn.compare.Explanation;
import org.spectls.learn.study.Study;
import org.spectls.suite.mealy.Letter;

/** A study as lines of text, for people. */
public final class ConsoleReport {
    private ConsoleReport() {}

    /** The lines: what differs with the shortest traces first, then what was answered in different ways. */
    public static List<String> lines(Study study) {
        List<String> lines = new ArrayList<>();
        List<Difference> differences = study.comparison().differences();
        for (int i = 0; i < differences.size(); i++) {
            Difference difference = differences.get(i);
            Explanation explanation = study.explanations().get(i);
            lines.add("%s in %s: %s"
                    .formatted(
                            difference.letter(),
                            study.reference().names().getOrDefault(difference.state(), "an unknown state"),
                            difference.category().text()));
            lines.add("  trace     "
                    + String.join(
                            ", ", difference.trace().stream().map(Letter::name).toList()));
            lines.add("  seen      " + difference.seen());
            lines.add("  specified " + difference.expected());
            lines.add("  why       " + String.join(", ", explanation.citations()) + " "
                    + last(explanation.transitions()));
        }
        study.learned()
                .irregularities()
                .forEach(one -> lines.add("answered in different ways: %s: %s; taken: %s"
                        .formatted(String.join(", ", one.word()), one.answers(), one.taken())));
        lines.add("%s as a %s, %s, %s letters: %s"
                .formatted(
                        study.subject(),
                        study.reference().tested(),
                        study.reference().profile(),
                        study.reference().letters(),
                        study.summary()));
        lines.add("%d questions, %d letters, %d hypotheses"
                .formatted(
                        study.learned().words(),
                        study.learned().letters(),
                        study.learned().rounds()));
        lines.add("the specification's own machine: %d states; %s"
                .formatted(
                        study.reference().specified().mealy().size(),
                        study.reference().basis()));
        return lines;
    }

    private static String last(List<String> transitions) {
        return transitions.isEmpty() ? "" : transitions.get(transitions.size() - 1);
    }
}
