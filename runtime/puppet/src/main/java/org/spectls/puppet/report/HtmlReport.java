package org.spectls.puppet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.spectls.puppet.run.CaseResult;
import org.spectls.puppet.run.CaseResult.Exchange;
import org.spectls.puppet.run.Verdict;

/** All cases, as a page that needs nothing else. */
public final class HtmlReport {
    private static final String TEMPLATE = "test.html.mustache";

    private HtmlReport() {}

    /** The page. */
    public static String of(TestRun run) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is missing");
            }
            try (Reader reader = new InputStreamReader(in, UTF_8)) {
                return Mustache.compiler().compile(reader).execute(view(run));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> view(TestRun run) {
        return Map.of(
                "target",
                run.target(),
                "summary",
                run.summary(),
                "cases",
                run.results().stream().map(HtmlReport::view).toList());
    }

    private static Map<String, Object> view(CaseResult result) {
        return Map.of(
                "name", result.trace().name(),
                "text", result.trace().goal().text(),
                "profile", result.trace().profile().toString(),
                "verdict", result.verdict().toString(),
                "kind", kind(result),
                "open", result.verdict().isFailure(),
                "detail", result.detail(),
                "citations", String.join(", ", result.citations()),
                "leniencies", result.leniencies(),
                "steps", result.exchanges().stream().map(HtmlReport::view).toList());
    }

    private static Map<String, Object> view(Exchange exchange) {
        return Map.of(
                "done", exchange.done(),
                "expected", list(exchange.expected()),
                "observed", list(exchange.observed()),
                "sent", exchange.sent().toHex(),
                "received", exchange.received().toHex());
    }

    private static String kind(CaseResult result) {
        if (result.verdict() == Verdict.SKIPPED) {
            return "skipped";
        }
        return result.verdict().isFailure() ? "failed" : result.leniencies().isEmpty() ? "passed" : "lenient";
    }

    private static String list(List<String> labels) {
        return labels.isEmpty() ? "nothing" : String.join(", ", labels);
    }
}
