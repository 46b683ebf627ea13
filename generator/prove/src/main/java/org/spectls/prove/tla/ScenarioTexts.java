package org.spectls.prove.tla;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.ConfigDef;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Type;

/** A scenario's module, and what TLC has to know to explore it. */
final class ScenarioTexts {
    private final Vocabulary vocabulary;
    private final MonitorTexts monitors;

    ScenarioTexts(Vocabulary vocabulary, MonitorTexts monitors) {
        this.vocabulary = vocabulary;
        this.monitors = monitors;
    }

    String module(Scenario scenario) {
        StringBuilder text = new StringBuilder();
        List<String> endpoints = new ArrayList<>();
        for (EndpointDef endpoint : vocabulary.model.endpoints()) {
            endpoints.add(Layout.field(endpoint.name(), configuration(scenario, endpoint.name())));
        }
        text.append("The_Configuration ==\n  [ ")
                .append(String.join(",\n    ", endpoints))
                .append(" ]\n");
        scenario.constants()
                .forEach((name, value) -> text.append("The_")
                        .append(name)
                        .append(" == ")
                        .append(value(value))
                        .append('\n'));
        text.append('\n').append(monitors.invariantTexts());
        text.append("\nStart == Init /\\ NothingSeen\n");
        return TlaExport.module(name(scenario), scenario.doc(), "Environment", text.toString());
    }

    /** TLC stops where one of the properties is violated. */
    String settings(Scenario scenario) {
        return settings(
                scenario,
                monitors.invariants().stream()
                        .filter(name -> isChosen(scenario, name))
                        .toList());
    }

    /** TLC goes on to the end, and tells what it sees violated. */
    String surveying(Scenario scenario) {
        return settings(scenario, List.of("Violations"));
    }

    private static String settings(Scenario scenario, List<String> invariants) {
        StringBuilder text = new StringBuilder("CONSTANTS\n  Configuration <- The_Configuration\n");
        scenario.constants()
                .keySet()
                .forEach(name -> text.append("  ")
                        .append(name)
                        .append(" <- The_")
                        .append(name)
                        .append('\n'));
        text.append("INIT Start\nNEXT Next\nVIEW View\nCHECK_DEADLOCK FALSE\nINVARIANTS\n  Sightings\n");
        invariants.forEach(name -> text.append("  ").append(name).append('\n'));
        return text.toString();
    }

    static String name(Scenario scenario) {
        return "Scenario_" + scenario.name();
    }

    private static boolean isChosen(Scenario scenario, String invariant) {
        return scenario.properties().isEmpty()
                || scenario.properties().stream().anyMatch(name -> invariant.startsWith(name + "_of_"));
    }

    private String configuration(Scenario scenario, String endpoint) {
        Map<String, JsonNode> given =
                new LinkedHashMap<>(scenario.configuration().getOrDefault(Scenario.BOTH, Map.of()));
        given.putAll(scenario.configuration().getOrDefault(endpoint, Map.of()));
        List<String> fields = given.entrySet().stream()
                .map(entry -> Layout.field(entry.getKey(), configured(entry.getKey(), entry.getValue())))
                .collect(Collectors.toCollection(ArrayList::new));
        fields.add(Layout.field("endpoint", Layout.quoted(endpoint)));
        return Layout.product(fields) + " @@ DefaultConfiguration";
    }

    /** An optional configuration is given by its value. What the specification does not declare is for the primitives. */
    private String configured(String name, JsonNode given) {
        Optional<ConfigDef> config = vocabulary.model.configs().stream()
                .filter(c -> c.name().equals(name))
                .findFirst();
        String value = value(given);
        return config.filter(c -> c.type() instanceof Type.Optional).isPresent() ? "<< " + value + " >>" : value;
    }

    private static String value(JsonNode node) {
        if (node.isTextual()) {
            String text = node.asText();
            return text.startsWith("=") ? text.substring(1).strip() : Layout.quoted(text);
        } else if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(element -> elements.add(value(element)));
            return Layout.tuple(elements);
        } else if (node.isObject()) {
            List<String> fields = new ArrayList<>();
            node.properties().forEach(field -> fields.add(Layout.field(field.getKey(), value(field.getValue()))));
            return Layout.product(fields);
        } else if (node.isBoolean()) {
            return node.asBoolean() ? "TRUE" : "FALSE";
        }
        return node.asText();
    }
}
