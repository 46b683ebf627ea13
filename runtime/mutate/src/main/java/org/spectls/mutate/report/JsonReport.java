package org.spectls.mutate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
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
                .put("same", findings.results().size() - findings.tried().size())
                .put("tried", findings.tried().size())
                .put("killed", findings.tried().size() - findings.survivors().size())
                .put("share", findings.share());
        figures(root.putArray("figures"), findings);
        write(root.putObject("by"), findings.total());
        ArrayNode operators = root.putArray("operators");
        for (Row row : findings.rows()) {
            ObjectNode operator = operators.addObject().put("name", row.operator());
            operator.put("description", row.description()).put("tried", row.tried());
            write(operator, row);
        }
        ArrayNode results = root.putArray("results");
        findings.tried().forEach(result -> write(results.addObject(), result, findings));
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

    private static void figures(ArrayNode figures, Findings findings) {
        int tried = findings.tried().size();
        int killed = tried - findings.survivors().size();
        String by = findings.total().killed().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
        figure(
                figures,
                "mutants killed",
                findings.share() + " % (" + killed + " of " + tried + " tried, of "
                        + findings.all().size() + ")");
        figure(figures, "mutants killed by whom", by);
        figure(
                figures,
                "surviving mutants that are explained",
                findings.explained().size() + " of " + findings.survivors().size());
    }

    private static void figure(ArrayNode figures, String name, String value) {
        figures.addObject().put("figure", name).put("value", value).put("command", "spectls mutate");
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
