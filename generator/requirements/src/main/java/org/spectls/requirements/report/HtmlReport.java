package org.spectls.requirements.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spectls.requirements.model.Problem;
import org.spectls.requirements.model.Requirement;

/** The matrix as one page of HTML that needs nothing else: a table of figures, what is wrong, and every requirement. */
public final class HtmlReport {
    private static final String TEMPLATE = "requirements.html";

    private HtmlReport() {}

    public static String write(Report report) {
        Map<String, Object> page = new HashMap<>();
        page.put("fingerprint", report.fingerprint());
        page.put("unchecked", !report.sources());
        page.put("problems", report.problems().stream().map(Problem::toString).toList());
        page.put("wrong", !report.problems().isEmpty());
        page.put(
                "standards",
                report.matrix().standards().stream()
                        .map(standard -> row("RFC " + standard.rfc(), standard.title(), standard.requirements()))
                        .toList());
        page.put("total", row("all", "", report.matrix().requirements()));
        // Within a script, "</" would end it.
        page.put("data", JsonReport.compact(report).replace("</", "<\\/"));
        return Mustache.compiler().escapeHTML(true).compile(template()).execute(page);
    }

    private static Map<String, Object> row(String name, String title, List<Requirement> requirements) {
        return Map.of("name", name, "title", title, "summary", Summary.of(requirements));
    }

    private static String template() {
        try (@Nullable InputStream in = HtmlReport.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("built without " + TEMPLATE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
