package org.spectls.coverage.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.EndpointCoverage;
import org.spectls.coverage.measure.Metric;
import org.spectls.coverage.measure.Ratio;

/** The few numbers that are worth a line in a table of figures, each of all endpoints that recorded it. */
final class Figures {
    private static final String COMMAND = "spectls coverage report";

    private static final Map<Metric, String> WORTH_A_LINE = new EnumMap<>(Map.of(
            Metric.EXPLICIT, "transitions",
            Metric.REFUSALS, "refusals",
            Metric.IMPLICIT, "implicit pairs of state and event",
            Metric.ATOMS, "outcomes of guards' atoms",
            Metric.PAIRS, "pairs of transitions"));

    private Figures() {}

    static void write(Coverage coverage, ArrayNode figures) {
        WORTH_A_LINE.forEach((metric, words) -> {
            List<EndpointCoverage> recorded = coverage.endpoints().stream()
                    .filter(endpoint -> endpoint.recorded().contains(metric))
                    .toList();
            if (!recorded.isEmpty()) {
                figures.addObject()
                        .put("figure", "tests reach of the feasible " + words + ": " + names(recorded))
                        .put("value", values(recorded, metric))
                        .put("command", COMMAND);
            }
        });
    }

    private static String names(List<EndpointCoverage> endpoints) {
        return endpoints.stream().map(EndpointCoverage::endpoint).collect(Collectors.joining(", "));
    }

    private static String values(List<EndpointCoverage> endpoints, Metric metric) {
        return endpoints.stream().map(endpoint -> value(endpoint.ratio(metric))).collect(Collectors.joining(", "));
    }

    /** Rounded down, so that only all is 100 %. */
    private static String value(Ratio ratio) {
        double tenths = Math.floor(ratio.percent() * 10) / 10;
        String percent = tenths == 100 ? "100" : String.format(Locale.ROOT, "%.1f", tenths);
        return String.format(Locale.ROOT, "%s %% (%,d of %,d)", percent, ratio.covered(), ratio.all());
    }
}
