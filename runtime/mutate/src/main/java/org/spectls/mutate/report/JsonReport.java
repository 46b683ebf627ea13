package org.spectls.mutate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.spectls.mutate.Result;
import org.spectls.mutate.report.Findings.Row;

/** All mutants and what became of them, for programs. */
public final class JsonReport {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    /** The text; the same findings give the same. */
    public static String of(Findings findings) {
        ObjectNode root = MAPPER.createObjectNode()
                .put("fingerprint", findings.sources().fingerprint())
                .put("mutants", findings.all().size())
                .put("tried", findings.results().size())
                .put("killed", findings.results().size() - findings.survivors().size())
                .put("share", findings.share());
        root.putArray("figures")
                .addObject()
                .put("figure", "mutants of the specification: all, tried, killed")
                .put(
                        "value",
                        findings.all().size() + ", " + findings.results().size() + ", "
                                + (findings.results().size()
                                        - findings.survivors().size()))
                .put("command", "spectls mutate");
        write(root.putObject("by"), findings.total());
        ArrayNode operators = root.putArray("operators");
        for (Row row : findings.rows()) {
            ObjectNode operator = operators.addObject().put("name", row.operator());
            operator.put("description", row.description()).put("tried", row.tried());
            write(operator, row);
        }
        ArrayNode results = root.putArray("results");
        findings.results().forEach(result -> write(results.addObject(), result, findings));
        ArrayNode complaints = root.putArray("complaints");
        findings.complaints().forEach(complaints::add);
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

    private static void write(ObjectNode node, Row row) {
        row.killed().forEach((by, count) -> node.put(by.toString().replace(' ', '_'), count));
        node.put("survived", row.survived());
    }

    private static void write(ObjectNode node, Result result, Findings findings) {
        node.put("id", result.mutant().id())
                .put("operator", result.mutant().operator())
                .put("file", result.mutant().path())
                .put("line", result.mutant().line());
        result.kill()
                .ifPresentOrElse(
                        kill -> node.put("killed_by", kill.by().toString()).put("how", kill.how()), () -> {
                            node.put("diff", result.mutant().diff(findings.sources()));
                            findings.equivalents()
                                    .reason(result.mutant().id())
                                    .ifPresent(reason -> node.put("equivalent", reason));
                        });
    }
}
