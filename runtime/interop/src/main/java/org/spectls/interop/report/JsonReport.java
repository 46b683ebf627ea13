package org.spectls.interop.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.spectls.interop.run.Outcome;
import org.spectls.interop.run.Verdict;

/** The table for programs. */
final class JsonReport {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    static String of(Table table) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode summary = root.putObject("summary");
        for (Verdict verdict : Verdict.values()) {
            summary.put(word(verdict), table.count(verdict));
        }
        root.putArray("figures")
                .addObject()
                .put("figure", "interoperability: cells that passed, failed")
                .put("value", table.count(Verdict.PASSED) + ", " + table.count(Verdict.FAILED))
                .put("command", "spectls interop");
        ArrayNode peers = root.putArray("peers");
        table.columns().forEach(column -> peer(peers.addObject(), column));
        ArrayNode features = root.putArray("features");
        table.groups().forEach(group -> group.rows().forEach(row -> feature(features.addObject(), row)));
        try {
            return MAPPER.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
                            .writeValueAsString(root)
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void peer(ObjectNode node, Table.Column column) {
        node.put("id", column.peer().id())
                .put("title", column.peer().title())
                .put("present", column.availability().present())
                .put(
                        column.availability().present() ? "version" : "reason",
                        column.availability().detail());
    }

    private static void feature(ObjectNode node, Table.Row row) {
        node.put("id", row.feature().id())
                .put("group", row.feature().group())
                .put("title", row.feature().title())
                .put("section", row.feature().section());
        ArrayNode cells = node.putArray("cells");
        for (Outcome outcome : row.outcomes()) {
            ObjectNode cell = cells.addObject()
                    .put("peer", outcome.cell().peer().id())
                    .put("role", outcome.cell().role().toString())
                    .put("verdict", word(outcome.verdict()))
                    .put("detail", outcome.detail())
                    .put("millis", outcome.millis());
            if (outcome.verdict() == Verdict.FAILED) {
                cell.put("transcript", outcome.transcript());
            }
        }
    }

    private static String word(Verdict verdict) {
        return verdict.toString().replace(' ', '_');
    }
}
