package org.spectls.puppet.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spectls.puppet.run.CaseResult;
import org.spectls.puppet.run.CaseResult.Exchange;
import org.spectls.puppet.run.Verdict;

/** All cases, for programs. */
public final class JsonReport {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    /** The text; but for durations, the same results give the same. */
    public static String of(TestRun run) {
        ObjectNode root = MAPPER.createObjectNode().put("target", run.target()).put("planned", run.planned());
        ObjectNode summary = root.putObject("summary");
        for (Verdict verdict : Verdict.values()) {
            summary.put(word(verdict), run.count(verdict));
        }
        ArrayNode cases = root.putArray("cases");
        run.results().forEach(result -> write(cases.addObject(), result));
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

    private static void write(ObjectNode node, CaseResult result) {
        node.put("name", result.trace().name())
                .put("tested", result.trace().tested().toString())
                .put("profile", result.trace().profile().toString())
                .put("verdict", word(result.verdict()))
                .put("detail", result.detail())
                .put("millis", result.millis());
        texts(node, "citations", result.citations());
        texts(node, "leniencies", result.leniencies());
        ArrayNode steps = node.putArray("steps");
        for (Exchange exchange : result.exchanges()) {
            ObjectNode step = steps.addObject().put("done", exchange.done());
            step.put("sent", exchange.sent().toHex());
            texts(step, "expected", exchange.expected());
            texts(step, "observed", exchange.observed());
            step.put("received", exchange.received().toHex());
        }
    }

    private static void texts(ObjectNode node, String key, List<String> texts) {
        ArrayNode list = node.putArray(key);
        texts.forEach(list::add);
    }

    private static String word(Verdict verdict) {
        return verdict.toString().replace(' ', '_');
    }
}
