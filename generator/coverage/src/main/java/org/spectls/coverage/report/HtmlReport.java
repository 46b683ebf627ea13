package org.spectls.coverage.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.EndpointCoverage;
import org.spectls.coverage.measure.Metric;
import org.spectls.coverage.measure.Ratio;
import org.spectls.diagram.DiagramRequest;
import org.spectls.diagram.Diagrams;

/** Coverage as one page of HTML that needs nothing else: metrics, painted state diagrams, and a list of everything. */
public final class HtmlReport {
    private static final String TEMPLATE = "coverage.html";

    /** The prologue of an SVG file, which has no place within HTML. */
    private static final String SVG = "<svg";

    private final Witness tests;

    /** Tests for what is missing are written by {@code tests}. */
    public HtmlReport(Witness tests) {
        this.tests = tests;
    }

    /** The page. Draws the machines of each endpoint, which takes a while. */
    public String write(Coverage coverage) {
        List<Metric> metrics = List.copyOf(coverage.recorded());
        Map<String, Object> page = new HashMap<>();
        page.put("stack", coverage.data().stack());
        page.put("fingerprint", coverage.data().fingerprint());
        page.put("metrics", metrics.stream().map(Metric::label).toList());
        page.put(
                "totals",
                metrics.stream()
                        .map(metric -> bar(metric, coverage.ratio(metric)))
                        .toList());
        page.put(
                "endpoints",
                coverage.endpoints().stream()
                        .map(endpoint -> endpoint(coverage, metrics, endpoint))
                        .toList());
        // Within a script, "</" would end it.
        page.put("data", new JsonReport(tests).compact(coverage).replace("</", "<\\/"));
        return template().execute(page);
    }

    private static Map<String, Object> endpoint(Coverage coverage, List<Metric> metrics, EndpointCoverage endpoint) {
        SortedMap<String, String> pictures = pictures(coverage, endpoint);
        Map<String, Object> section = new HashMap<>();
        section.put("name", endpoint.endpoint());
        section.put("watched", endpoint.counts().endpoints());
        section.put(
                "bars",
                metrics.stream()
                        .map(metric -> bar(metric, endpoint.ratio(metric)))
                        .toList());
        section.put(
                "machines",
                endpoint.machines().stream()
                        .map(machine -> Map.of(
                                "name",
                                machine,
                                "anchor",
                                endpoint.endpoint() + "-" + machine,
                                "svg",
                                pictures.getOrDefault(machine, ""),
                                "bars",
                                metrics.stream()
                                        .map(metric -> bar(metric, endpoint.ratio(machine, metric)))
                                        .toList()))
                        .toList());
        return section;
    }

    private static Map<String, Object> bar(Metric metric, Ratio ratio) {
        return Map.of(
                "label", metric.label(),
                "covered", ratio.covered(),
                "all", ratio.all(),
                "none", ratio.all() == 0,
                "percent", (int) ratio.percent(),
                "width", String.format(Locale.ROOT, "%.1f", ratio.percent()),
                "level", ratio.percent() >= 100 ? "full" : ratio.covered() > 0 ? "part" : "zero");
    }

    /** The machines' diagrams, painted with what this endpoint did. */
    private static SortedMap<String, String> pictures(Coverage coverage, EndpointCoverage endpoint) {
        DiagramRequest request = DiagramRequest.ALL
                .withNames(Set.copyOf(endpoint.machines()))
                .withCounts(endpoint.counts().transitions());
        SortedMap<String, byte[]> files = Diagrams.draw(coverage.model(), request);
        SortedMap<String, String> pictures = new TreeMap<>();
        for (String machine : endpoint.machines()) {
            byte @Nullable [] file = files.get("machine-" + machine + ".svg");
            if (file != null) {
                String svg = new String(file, StandardCharsets.UTF_8);
                pictures.put(machine, svg.substring(svg.indexOf(SVG)));
            }
        }
        return pictures;
    }

    private static Template template() {
        try (@Nullable InputStream in = HtmlReport.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("built without " + TEMPLATE);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Mustache.compiler().escapeHTML(true).compile(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
