package org.spectls.interop.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spectls.interop.run.Outcome;
import org.spectls.interop.run.Verdict;

/** A table as the templates want it: texts, ready to be put in their places. */
final class View {
    private static final Map<Verdict, String> MARKS = Map.of(
            Verdict.PASSED, "\u2714", Verdict.FAILED, "\u2718", Verdict.SKIPPED, "\u2013", Verdict.NOT_OURS, "\u00b7");

    private View() {}

    static Map<String, Object> of(Table table) {
        return Map.of(
                "ours", table.ours(),
                "columns", table.columns().stream().map(View::column).toList(),
                "groups", table.groups().stream().map(View::group).toList(),
                "failures", table.failures().stream().map(View::failure).toList(),
                "failed", !table.failures().isEmpty(),
                "counts", counts(table),
                "width",
                        2
                                + table.columns().stream()
                                        .mapToInt(column -> column.roles().size())
                                        .sum(),
                "peers", table.columns().size());
    }

    private static List<Map<String, Object>> counts(Table table) {
        return List.of(Verdict.values()).stream()
                .map(verdict -> Map.<String, Object>of(
                        "kind", kind(verdict),
                        "mark", mark(verdict),
                        "count", table.count(verdict),
                        "meaning", meaning(verdict, table.ours())))
                .toList();
    }

    private static Map<String, Object> column(Table.Column column) {
        return Map.of(
                "title", column.peer().title(),
                "version", column.availability().detail(),
                "present", column.availability().present(),
                "width", column.roles().size(),
                "roles", column.roles());
    }

    private static Map<String, Object> group(Table.Group group) {
        return Map.of(
                "title",
                group.title(),
                "rows",
                group.rows().stream().map(View::row).toList());
    }

    private static Map<String, Object> row(Table.Row row) {
        return Map.of(
                "id", row.feature().id(),
                "title", row.feature().title(),
                "section", row.feature().section(),
                "cells", cells(row),
                "byPeer", byPeer(row));
    }

    private static List<Map<String, Object>> cells(Table.Row row) {
        List<Map<String, Object>> cells = new ArrayList<>();
        String before = "";
        for (Outcome outcome : row.outcomes()) {
            String peer = outcome.cell().peer().id();
            cells.add(cell(outcome, !peer.equals(before)));
            before = peer;
        }
        return cells;
    }

    /** The marks of one peer's roles together, for tables that cannot have headings over two columns. */
    private static List<String> byPeer(Table.Row row) {
        return row.outcomes().stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.cell().peer().id(),
                        LinkedHashMap::new,
                        Collectors.mapping(View::mark, Collectors.joining(" "))))
                .values()
                .stream()
                .toList();
    }

    private static Map<String, Object> cell(Outcome outcome, boolean first) {
        return Map.of(
                "kind", kind(outcome.verdict()),
                "mark", mark(outcome),
                "failed", outcome.verdict() == Verdict.FAILED,
                "first", first,
                "anchor", anchor(outcome),
                "tip", tip(outcome));
    }

    private static Map<String, Object> failure(Outcome outcome) {
        return Map.of(
                "anchor", anchor(outcome),
                "feature", outcome.cell().feature().title(),
                "peer", outcome.cell().peer().title(),
                "role", outcome.cell().role(),
                "detail", outcome.detail(),
                "transcript", outcome.transcript());
    }

    private static String tip(Outcome outcome) {
        String head = outcome.cell().feature().title() + "\nas "
                + outcome.cell().role() + " with " + outcome.cell().peer().title();
        String time = outcome.millis() == 0 ? "" : "\n" + outcome.millis() + " ms";
        return head + "\n\n" + outcome.detail() + time;
    }

    private static String anchor(Outcome outcome) {
        return outcome.cell().id().replace('/', '-').replace('.', '-');
    }

    /** What was not tried has a place, and nothing in it: nobody knows what would come of it. */
    private static String mark(Outcome outcome) {
        return Table.tried(outcome) ? mark(outcome.verdict()) : "";
    }

    private static String mark(Verdict verdict) {
        return MARKS.getOrDefault(verdict, "");
    }

    private static String kind(Verdict verdict) {
        return verdict.toString().replace(' ', '-');
    }

    private static String meaning(Verdict verdict, String ours) {
        return switch (verdict) {
            case PASSED -> "as it has to be, as both sides tell it";
            case FAILED -> "failed";
            case SKIPPED -> "the peer does not have it, or is not installed";
            case NOT_OURS -> ours + " does not have it, or must not";
        };
    }
}
