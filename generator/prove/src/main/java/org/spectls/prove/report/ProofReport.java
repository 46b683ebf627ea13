package org.spectls.prove.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spectls.compiler.model.Definition.PropertyDef;
import org.spectls.compiler.model.Model;
import org.spectls.prove.chart.TextChart;
import org.spectls.prove.proof.Judgement;
import org.spectls.prove.proof.ScenarioProof;
import org.spectls.prove.proof.Verdict;

/** What was proved, for tools and as a page. But for the durations, the same proofs make the same files. */
public final class ProofReport {
    private static final int VERSION = 1;

    private final Model model;
    private final String fingerprint;
    private final String command;
    private final List<ScenarioProof> proofs;

    /**
     * @param fingerprint which specification it was
     * @param command what was typed
     */
    public ProofReport(Model model, String fingerprint, String command, List<ScenarioProof> proofs) {
        this.model = model;
        this.fingerprint = fingerprint;
        this.command = command;
        this.proofs = List.copyOf(proofs);
    }

    /** {@code prove.json} and {@code prove.html}. */
    public SortedMap<String, String> files() {
        return new TreeMap<>(Map.of("prove.json", json(), "prove.html", html()));
    }

    private String json() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("format", "spectls-proof");
        root.put("version", VERSION);
        root.put("fingerprint", fingerprint);
        figures(root.putArray("figures"));
        ArrayNode scenarios = root.putArray("scenarios");
        for (ScenarioProof proof : proofs) {
            ObjectNode node = scenarios.addObject();
            node.put("scenario", proof.name());
            node.put("doc", proof.doc());
            node.put("states", proof.explored().distinct());
            node.put("generated", proof.explored().generated());
            node.put("depth", proof.explored().depth());
            node.put("millis", proof.millis());
            ArrayNode properties = node.putArray("properties");
            for (Judgement judgement : proof.judgements()) {
                ObjectNode property = properties.addObject();
                property.put("property", judgement.property());
                property.put("endpoint", judgement.endpoint());
                property.put("verdict", word(judgement.verdict()));
                judgement.chart().ifPresent(chart -> {
                    ArrayNode lines = property.putArray("counterexample");
                    TextChart.of(chart).lines().forEach(lines::add);
                });
            }
        }
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What {@code spectls figures} shows. */
    private void figures(ArrayNode figures) {
        long states =
                proofs.stream().mapToLong(proof -> proof.explored().distinct()).sum();
        List<Judgement> judgements =
                proofs.stream().flatMap(proof -> proof.judgements().stream()).toList();
        long holding = judgements.stream()
                .map(judgement -> judgement.property() + " of " + judgement.endpoint())
                .distinct()
                .filter(name -> judgements.stream()
                        .filter(one -> name.equals(one.property() + " of " + one.endpoint()))
                        .noneMatch(one -> one.verdict() == Verdict.VIOLATED))
                .count();
        long seconds = proofs.stream().mapToLong(ScenarioProof::millis).sum() / 1000;
        figure(
                figures,
                "properties that hold in " + proofs.size() + " scenarios with an attacker",
                String.valueOf(holding));
        figure(figures, "situations of client, server and network explored for it", number(states));
        figure(figures, "seconds that the explorations took, added up", number(seconds));
    }

    private void figure(ArrayNode figures, String name, String value) {
        figures.addObject().put("figure", name).put("value", value).put("command", command);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "holds";
            case VIOLATED -> "violated";
            case OPEN -> "open";
        };
    }

    /** A page that needs nothing else. */
    private String html() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProofReport.class.getResourceAsStream("prove.html.mustache")),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler().compile(reader).execute(page());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<String, Object> page() {
        List<PropertyDef> properties = model.properties().stream()
                .filter(property -> proofs.stream()
                        .flatMap(proof -> proof.judgements().stream())
                        .anyMatch(judgement -> isOf(judgement, property)))
                .toList();
        return Map.of(
                "fingerprint", fingerprint,
                "scenarios", proofs.stream().map(ProofReport::scenario).toList(),
                "properties", properties.stream().map(this::property).toList(),
                "counterexamples", counterexamples());
    }

    private static Map<String, Object> scenario(ScenarioProof proof) {
        return Map.of(
                "name", proof.name(),
                "doc", proof.doc(),
                "states", number(proof.explored().distinct()),
                "depth", proof.explored().depth(),
                "seconds", String.format(Locale.ROOT, "%.1f", proof.millis() / 1000.0));
    }

    private Map<String, Object> property(PropertyDef property) {
        return Map.of(
                "name", property.name(),
                "endpoint", property.endpoint().orElse(""),
                "doc", property.note().doc(),
                "place",
                        property.note().span().file() + ":"
                                + property.note().span().line(),
                "sections",
                        String.join(
                                ", ",
                                property.note().citations().stream()
                                        .map(citation -> citation.document() + " " + citation.section())
                                        .toList()),
                "cells", proofs.stream().map(proof -> cell(proof, property)).toList());
    }

    private static Map<String, String> cell(ScenarioProof proof, PropertyDef property) {
        return proof.judgements().stream()
                .filter(judgement -> isOf(judgement, property))
                .map(judgement -> Map.of("word", word(judgement.verdict()), "sign", sign(judgement.verdict())))
                .findFirst()
                .orElse(Map.of("word", "none", "sign", ""));
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "✓";
            case VIOLATED -> "✗";
            case OPEN -> "?";
        };
    }

    private List<Map<String, Object>> counterexamples() {
        List<Map<String, Object>> counterexamples = new ArrayList<>();
        for (ScenarioProof proof : proofs) {
            for (Judgement judgement : proof.judgements()) {
                judgement
                        .chart()
                        .ifPresent(chart -> counterexamples.add(Map.of(
                                "number", counterexamples.size(),
                                "title", judgement.property() + " of " + judgement.endpoint() + ", in " + proof.name(),
                                "drawing", Drawing.of(chart),
                                "chart", TextChart.of(chart))));
            }
        }
        return counterexamples;
    }

    private static boolean isOf(Judgement judgement, PropertyDef property) {
        return judgement.property().equals(property.name())
                && property.endpoint().map(judgement.endpoint()::equals).orElse(true);
    }
}
