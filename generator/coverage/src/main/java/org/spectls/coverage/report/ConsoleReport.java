package org.spectls.coverage.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.EndpointCoverage;
import org.spectls.coverage.measure.Feasibility.Input;
import org.spectls.coverage.measure.Feasibility.Verdict;
import org.spectls.coverage.measure.Metric;
import org.spectls.coverage.measure.Thresholds.Missing;
import org.spectls.coverage.measure.Thresholds.Shortfall;

/** Coverage for a terminal: plain text. */
public final class ConsoleReport {
    private static final int LONGEST_PATH = 120;

    private ConsoleReport() {}

    /** A table: a line for each endpoint, and one for each of its machines. */
    public static String table(Coverage coverage) {
        List<Metric> metrics = List.copyOf(coverage.recorded());
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        metrics.forEach(metric -> head.add(metric.label()));
        rows.add(head);
        for (EndpointCoverage endpoint : coverage.endpoints()) {
            List<String> row = new ArrayList<>(List.of(endpoint.endpoint()));
            metrics.forEach(metric -> row.add(endpoint.ratio(metric).toString()));
            rows.add(row);
            for (String machine : endpoint.machines()) {
                List<String> below = new ArrayList<>(List.of("  " + machine));
                metrics.forEach(
                        metric -> below.add(endpoint.ratio(machine, metric).toString()));
                rows.add(below);
            }
        }
        return aligned(rows);
    }

    /**
     * What falls short, and what is missing there.
     *
     * @param most how many missing items are listed for each metric
     */
    public static String shortfalls(List<Shortfall> shortfalls, int most) {
        StringBuilder text = new StringBuilder();
        for (Shortfall shortfall : shortfalls) {
            text.append(shortfall.sentence()).append('\n');
            shortfall.missing().stream().limit(most).forEach(missing -> text.append(line(missing)));
            int more = shortfall.missing().size() - most;
            if (more > 0) {
                text.append("  and ").append(more).append(" more, in the report\n");
            }
        }
        return text.toString();
    }

    private static String line(Missing missing) {
        Verdict verdict = missing.item().verdict();
        String path = verdict.path().stream().map(Input::input).collect(Collectors.joining(", "));
        String shown = path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH - 1) + "…";
        return "  " + missing.endpoint() + ": " + missing.item().id() + "  ("
                + missing.item().source() + ")\n" + (shown.isEmpty() ? "" : "      by " + shown + "\n");
    }

    private static String aligned(List<List<String>> rows) {
        int columns = rows.get(0).size();
        List<Integer> widths = new ArrayList<>(Collections.nCopies(columns, 0));
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths.set(i, Math.max(widths.get(i), row.get(i).length()));
            }
        });
        return rows.stream().map(row -> line(row, widths) + "\n").collect(Collectors.joining());
    }

    /** The first column is a name, the others are numbers. */
    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String blanks = " ".repeat(widths.get(i) - row.get(i).length());
            line.append(i == 0 ? row.get(i) + blanks : "  " + blanks + row.get(i));
        }
        return line.toString().stripTrailing();
    }
}
