package org.spectls.coverage.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.EndpointCoverage;
import org.spectls.coverage.measure.Item;
import org.spectls.coverage.measure.Metric;
import org.spectls.coverage.measure.Ratio;

/**
 * Coverage for tools: the figures worth showing; for each endpoint the metrics, of the whole and of each machine, and
 * every item with its count, status, source, and the way to it, also as a test, or the reason why there is none. Equal
 * coverage gives equal text.
 */
public final class JsonReport {
    private static final int VERSION = 1;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Witness tests;

    /** Tests for what is missing are written by {@code tests}. */
    public JsonReport(Witness tests) {
        this.tests = tests;
    }

    public String write(Coverage coverage) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree(coverage)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** On one line, for a page to embed. */
    String compact(Coverage coverage) {
        return tree(coverage).toString();
    }

    private ObjectNode tree(Coverage coverage) {
        ObjectNode root = mapper.createObjectNode();
        root.put("format", "spectls-coverage-report");
        root.put("version", VERSION);
        root.put("stack", coverage.data().stack());
        root.put("fingerprint", coverage.data().fingerprint());
        Figures.write(coverage, root.putArray("figures"));
        ArrayNode endpoints = root.putArray("endpoints");
        for (EndpointCoverage endpoint : coverage.endpoints()) {
            ObjectNode node = endpoints.addObject();
            node.put("endpoint", endpoint.endpoint());
            node.put("watched", endpoint.counts().endpoints());
            ObjectNode metrics = node.putObject("metrics");
            endpoint.recorded().forEach(metric -> ratio(metrics, metric, endpoint.ratio(metric)));
            ArrayNode machines = node.putArray("machines");
            for (String machine : endpoint.machines()) {
                ObjectNode below = machines.addObject().put("machine", machine).putObject("metrics");
                endpoint.recorded().stream()
                        .filter(metric -> metric != Metric.PROPERTIES)
                        .forEach(metric -> ratio(below, metric, endpoint.ratio(machine, metric)));
            }
            ArrayNode items = node.putArray("items");
            endpoint.recorded().stream()
                    .flatMap(endpoint::items)
                    .forEach(item -> items.add(item(endpoint.endpoint(), item)));
        }
        return root;
    }

    private static void ratio(ObjectNode metrics, Metric metric, Ratio ratio) {
        metrics.putObject(metric.key()).put("covered", ratio.covered()).put("all", ratio.all());
    }

    private ObjectNode item(String endpoint, Item item) {
        ObjectNode node = mapper.createObjectNode();
        node.put("metric", item.metric().key());
        node.put("id", item.id());
        node.put("machine", item.machine());
        node.put("count", item.count());
        node.put("status", item.status().name().toLowerCase(Locale.ROOT));
        node.put("source", item.source());
        if (!item.text().isEmpty()) {
            node.put("text", item.text());
        }
        if (!item.citations().isEmpty()) {
            node.put("citations", String.join(", ", item.citations()));
        }
        switch (item.status()) {
            case MISSING -> {
                if (!item.verdict().path().isEmpty()) {
                    node.put("witness", Witness.TEXT.render(endpoint, item));
                    String test = tests.render(endpoint, item);
                    if (!test.isEmpty()) {
                        node.put("test", test);
                    }
                }
            }
            case INFEASIBLE -> node.put("reason", item.verdict().reason());
            case COVERED -> {}
        }
        return node;
    }
}
