package org.spectls.mutate.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spectls.mutate.Kill;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.Result;
import org.spectls.mutate.report.Findings.Row;

/** Operators by who noticed, and the survivors, as a page that needs nothing else. */
public final class HtmlReport {
    private static final String TEMPLATE = "mutants.html.mustache";

    private HtmlReport() {}

    /** The page. */
    public static String of(Findings findings) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is missing");
            }
            try (Reader reader = new InputStreamReader(in, UTF_8)) {
                return Mustache.compiler().compile(reader).execute(view(findings));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> view(Findings findings) {
        return Map.of(
                "mutants", findings.all().size(),
                "tried", findings.tried().size(),
                "killed", findings.tried().size() - findings.survivors().size(),
                "share", findings.share(),
                "killers", List.of(By.values()),
                "rows",
                        Stream.concat(findings.rows().stream(), Stream.of(findings.total()))
                                .map(HtmlReport::view)
                                .toList(),
                "complaints", findings.complaints(),
                "survivors",
                        findings.survivors().stream()
                                .map(survivor -> view(survivor, findings))
                                .toList(),
                "results",
                        findings.tried().stream()
                                .filter(result -> result.kill().isPresent())
                                .map(result -> view(result, findings))
                                .toList());
    }

    private static Map<String, Object> view(Row row) {
        return Map.of(
                "operator", row.operator(),
                "description", row.description(),
                "tried", row.tried(),
                "killed", List.copyOf(row.killed().values()),
                "survived", row.survived());
    }

    private static Map<String, Object> view(Result result, Findings findings) {
        return Map.of(
                "id", result.mutant().id(),
                "place", result.mutant().path() + ":" + result.mutant().line(),
                "diff", result.mutant().diff(findings.sources()),
                "by", result.kill().map(kill -> kill.by().toString()).orElse(""),
                "how", result.kill().map(Kill::how).orElse(""),
                "reason", findings.equivalents().reason(result.mutant().id()).orElse("not explained"));
    }
}
