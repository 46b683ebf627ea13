package org.spectls.learn.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.spectls.learn.compare.Difference;
import org.spectls.learn.compare.Explanation;
import org.spectls.learn.study.Study;
import org.spectls.suite.mealy.Letter;

/** A study as a page that needs nothing else. */
public final class HtmlReport {
    private static final String TEMPLATE = "learned.html.mustache";

    private HtmlReport() {}

    /**
     * The page.
     *
     * @param learned the learned machine, an SVG document; empty where there is none
     * @param differences the specification's machine with what differs, an SVG document; empty where there is none
     */
    public static String of(Study study, String learned, String differences) {
        Map<String, Object> view = new TreeMap<>();
        view.put("subject", study.subject());
        view.put("tested", study.reference().tested().toString());
        view.put("profile", study.reference().profile().toString());
        view.put("alphabet", study.reference().letters().toString());
        view.put("equivalence", study.settings().equivalence().toString());
        view.put("kind", study.verdict().name().toLowerCase(Locale.ROOT));
        view.put("summary", study.summary());
        view.put("guarantee", study.learned().guarantee());
        view.put("words", study.learned().words());
        view.put("letters", study.learned().letters());
        view.put("rounds", study.learned().rounds());
        view.put("specified", study.reference().specified().mealy().size());
        view.put("basis", study.reference().basis().toString());
        view.put("differences", rows(study));
        view.put(
                "irregularities",
                study.learned().irregularities().stream()
                        .map(one -> Map.of(
                                "word", String.join(", ", one.word()),
                                "answers", one.answers().toString(),
                                "taken", one.taken()))
                        .toList());
        int states = Math.max(
                study.learned().mealy().size(),
                study.reference().specified().mealy().size());
        view.put("large", states > ReportFiles.MOST_DRAWN);
        view.put("most", ReportFiles.MOST_DRAWN);
        view.put("learned", inline(learned));
        view.put("compared", inline(differences));
        return fill(view);
    }

    private static List<Map<String, Object>> rows(Study study) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Difference> differences = study.comparison().differences();
        for (int i = 0; i < differences.size(); i++) {
            Difference difference = differences.get(i);
            Explanation explanation = study.explanations().get(i);
            rows.add(Map.of(
                    "state", study.reference().names().getOrDefault(difference.state(), ""),
                    "letter", difference.letter().name(),
                    "expected", difference.expected(),
                    "seen", difference.seen(),
                    "category", difference.category().text(),
                    "trace",
                            String.join(
                                    ", ",
                                    difference.trace().stream()
                                            .map(Letter::name)
                                            .toList()),
                    "transitions", String.join(", ", explanation.transitions()),
                    "citations", String.join(", ", explanation.citations())));
        }
        return rows;
    }

    /** A document within another has no declarations of its own. */
    private static String inline(String svg) {
        return svg.substring(Math.max(0, svg.indexOf("<svg")));
    }

    private static String fill(Map<String, Object> view) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is missing");
            }
            try (Reader reader = new InputStreamReader(in, UTF_8)) {
                return Mustache.compiler().compile(reader).execute(view);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
