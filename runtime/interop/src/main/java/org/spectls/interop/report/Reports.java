package org.spectls.interop.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spectls.interop.report.Table.Column;
import org.spectls.interop.report.Table.Group;
import org.spectls.interop.report.Table.Row;
import org.spectls.interop.run.Outcome;
import org.spectls.interop.run.Verdict;

/** Writes outcomes down in three forms. The same outcomes give the same text. */
public final class Reports {
    private Reports() {}

    /** The files of a report by their names: {@code interop.md}, {@code interop.html}, {@code interop.json}. */
    public static SortedMap<String, byte[]> files(List<Outcome> outcomes) throws IOException {
        Table table = Table.of(outcomes);
        Object view = view(table);
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("interop.md", render("interop.md.mustache", view, false).getBytes(UTF_8));
        files.put("interop.html", render("interop.html.mustache", view, true).getBytes(UTF_8));
        files.put("interop.json", json(outcomes));
        return files;
    }

    private static String render(String template, Object view, boolean html) throws IOException {
        InputStream found = Objects.requireNonNull(Reports.class.getResourceAsStream(template), template);
        try (InputStreamReader reader = new InputStreamReader(found, UTF_8)) {
            return Mustache.compiler().escapeHTML(html).compile(reader).execute(view);
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static byte[] json(List<Outcome> outcomes) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode cells = mapper.createArrayNode();
        for (Outcome outcome : outcomes) {
            ObjectNode cell = cells.addObject();
            cell.put("feature", outcome.cell().feature().id());
            cell.put("title", outcome.cell().feature().title());
            cell.put("group", outcome.cell().feature().group());
            cell.put("section", outcome.cell().feature().section());
            cell.put("peer", outcome.cell().peer().id());
            cell.put("role", outcome.cell().role().toString());
            cell.put("verdict", outcome.verdict().toString());
            cell.put("detail", outcome.detail());
            cell.put("millis", outcome.millis());
            if (outcome.verdict() == Verdict.FAILED) {
                cell.put("transcript", outcome.transcript());
            }
        }
        ObjectNode root = mapper.createObjectNode();
        root.set("cells", cells);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static Map<String, Object> view(Table table) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("passed", table.count(Verdict.PASSED));
        view.put("failed", table.count(Verdict.FAILED));
        view.put("skipped", table.count(Verdict.SKIPPED) + table.count(Verdict.NOT_OURS));
        view.put("width", table.columns().size() + 1);
        view.put("peers", peers(table.columns()));
        view.put(
                "columns",
                table.columns().stream()
                        .map(column -> Map.of(
                                "peer",
                                column.peer().title(),
                                "role",
                                column.role().toString()))
                        .toList());
        view.put(
                "groups",
                table.groups().stream().map(group -> group(group, table)).toList());
        return view;
    }

    /** The upper line of the head: each peer over its roles. */
    private static List<Map<String, Object>> peers(List<Column> columns) {
        Map<String, Integer> spans = new LinkedHashMap<>();
        Map<String, String> details = new LinkedHashMap<>();
        for (Column column : columns) {
            spans.merge(column.peer().title(), 1, Integer::sum);
            details.put(column.peer().title(), column.peer().availability().detail());
        }
        List<Map<String, Object>> peers = new ArrayList<>();
        spans.forEach((title, span) ->
                peers.add(Map.of("title", title, "span", span, "detail", details.getOrDefault(title, ""))));
        return peers;
    }

    private static Map<String, Object> group(Group group, Table table) {
        return Map.of(
                "title", group.title(),
                "rows", group.rows().stream().map(row -> row(row, table)).toList());
    }

    private static Map<String, Object> row(Row row, Table table) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            Outcome outcome = row.outcomes().get(column);
            cells.add(outcome == null ? Map.of("sign", "", "verdict", "untried", "detail", "") : cell(outcome));
        }
        List<Map<String, Object>> failures = row.outcomes().values().stream()
                .filter(outcome -> outcome.verdict() == Verdict.FAILED)
                .map(Reports::failure)
                .toList();
        return Map.of(
                "title", row.feature().title(),
                "id", row.feature().id(),
                "section", row.feature().section(),
                "cells", cells,
                "failures", failures);
    }

    private static Map<String, Object> cell(Outcome outcome) {
        return Map.of(
                "sign", Table.sign(outcome.verdict()),
                "verdict", outcome.verdict().toString().replace(' ', '-'),
                "detail", outcome.detail());
    }

    private static Map<String, Object> failure(Outcome outcome) {
        return Map.of(
                "id", outcome.cell().id(),
                "detail", outcome.detail(),
                "transcript", outcome.transcript());
    }
}
