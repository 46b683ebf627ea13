package org.spectls.interop.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spectls.interop.feature.Feature;
import org.spectls.interop.feature.Side;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.run.Cell;
import org.spectls.interop.run.Outcome;
import org.spectls.interop.run.Verdict;

/**
 * Outcomes as a table: features are rows, in groups, and each peer in each of our roles is a column.
 *
 * @param columns in the order in which they were tried
 * @param groups each with its rows
 */
public record Table(List<Column> columns, List<Group> groups) {
    /** A peer, with our stack in a role. */
    public record Column(Peer peer, Side role) {}

    /** Features under one heading. */
    public record Group(String title, List<Row> rows) {}

    /** A feature and, for each column, what became of it; a column where it was not tried has none. */
    public record Row(Feature feature, Map<Column, Outcome> outcomes) {}

    /** Arranges outcomes. */
    public static Table of(List<Outcome> outcomes) {
        List<Column> columns = outcomes.stream()
                .map(outcome -> column(outcome.cell()))
                .distinct()
                .toList();
        Map<Feature, Map<Column, Outcome>> rows = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            rows.computeIfAbsent(outcome.cell().feature(), feature -> new LinkedHashMap<>())
                    .put(column(outcome.cell()), outcome);
        }
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach((feature, cells) -> groups.computeIfAbsent(feature.group(), title -> new ArrayList<>())
                .add(new Row(feature, cells)));
        return new Table(
                columns,
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList());
    }

    /** How many cells came to a verdict. */
    public long count(Verdict verdict) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.outcomes().values().stream())
                .filter(outcome -> outcome.verdict() == verdict)
                .count();
    }

    /** The sign of a verdict, in all forms of the table. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "✔";
            case FAILED -> "✘";
            case SKIPPED -> "–";
            case NOT_OURS -> "·";
        };
    }

    private static Column column(Cell cell) {
        return new Column(cell.peer(), cell.role());
    }
}
