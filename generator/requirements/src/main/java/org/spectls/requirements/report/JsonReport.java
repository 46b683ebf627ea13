package org.spectls.requirements.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.spectls.requirements.model.Problem;
import org.spectls.requirements.model.Requirement;
import org.spectls.requirements.model.Standard;

/** The matrix for tools. Equal matrices give equal texts. */
public final class JsonReport {
    private static final int VERSION = 1;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Report report;

    private JsonReport(Report report) {
        this.report = report;
    }

    public static String write(Report report) {
        JsonReport json = new JsonReport(report);
        try {
            return json.mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json.tree()) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** On one line, for a page to embed. */
    static String compact(Report report) {
        return new JsonReport(report).tree().toString();
    }

    private ObjectNode tree() {
        ObjectNode root = mapper.createObjectNode();
        root.put("format", "spectls-requirements");
        root.put("version", VERSION);
        root.put("fingerprint", report.fingerprint());
        root.put("sources_checked", report.sources());
        root.set("total", summary(report.matrix().requirements()));
        root.set("figures", figures(Summary.of(report.matrix().requirements())));
        ArrayNode standards = root.putArray("standards");
        report.matrix().standards().forEach(standard -> standards.add(standard(standard)));
        ArrayNode problems = root.putArray("problems");
        report.problems().forEach(problem -> problems.add(problem(problem)));
        return root;
    }

    /** What {@code spectls figures} shows. */
    private ArrayNode figures(Summary summary) {
        ArrayNode figures = mapper.createArrayNode();
        figures.addObject()
                .put("figure", "requirements of " + report.matrix().standards().size() + " RFCs: MUST, SHOULD")
                .put("value", summary.must() + ", " + summary.should())
                .put("command", "spectls requirements");
        figures.addObject()
                .put("figure", "of these tested, not testable, not ours, departed from on purpose, not met")
                .put(
                        "value",
                        summary.tested() + ", " + summary.untested() + ", " + summary.outside() + ", "
                                + summary.departed() + ", " + summary.unmet())
                .put("command", "spectls requirements");
        return figures;
    }

    private ObjectNode standard(Standard standard) {
        ObjectNode node = mapper.createObjectNode();
        node.put("rfc", standard.rfc());
        node.put("title", standard.title());
        node.set("summary", summary(standard.requirements()));
        ArrayNode requirements = node.putArray("requirements");
        standard.requirements().forEach(requirement -> requirements.add(requirement(requirement)));
        return node;
    }

    private ObjectNode summary(List<Requirement> requirements) {
        Summary summary = Summary.of(requirements);
        return mapper.createObjectNode()
                .put("must", summary.must())
                .put("should", summary.should())
                .put("tested", summary.tested())
                .put("untested", summary.untested())
                .put("outside", summary.outside())
                .put("departed", summary.departed())
                .put("unmet", summary.unmet());
    }

    private ObjectNode requirement(Requirement requirement) {
        ObjectNode node = mapper.createObjectNode();
        node.put("id", requirement.id());
        node.put("section", requirement.section());
        node.put("level", requirement.level().words());
        node.put("occurrences", requirement.occurrences());
        node.put("text", requirement.text());
        node.put("status", requirement.status().name().toLowerCase(Locale.ROOT));
        requirement.reason().ifPresent(reason -> node.put("reason", reason));
        node.put("source", requirement.place().toString());
        ArrayNode metBy = node.putArray("met_by");
        requirement.metBy().forEach(reference -> {
            ObjectNode met = metBy.addObject();
            met.put("kind", reference.kind().key()).put("name", reference.name());
            report.names().place(reference).ifPresent(span -> met.put("source", span.file() + ":" + span.line()));
        });
        ArrayNode tests = node.putArray("tests");
        requirement
                .tests()
                .forEach(test -> tests.addObject().put("kind", test.kind()).put("name", test.name()));
        return node;
    }

    private ObjectNode problem(Problem problem) {
        ObjectNode node = mapper.createObjectNode();
        node.put("source", problem.place().toString());
        node.put("message", problem.message());
        problem.hint().ifPresent(hint -> node.put("hint", hint));
        return node;
    }
}
