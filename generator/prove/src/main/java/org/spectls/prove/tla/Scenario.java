package org.spectls.prove.tla;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is explored: how the endpoints are configured, how far the environment goes, and which properties are watched. Values
 * are written as in YAML: a list is a sequence, a text the name of a member; a text that begins with {@code =} is TLA+.
 *
 * @param configuration of each endpoint, and of {@code both}
 * @param constants of the environment
 * @param reaches the properties that say of something that it is possible, and are right here
 * @param properties those that are watched; empty: all of them
 */
public record Scenario(
        String name,
        String doc,
        Map<String, Map<String, JsonNode>> configuration,
        Map<String, JsonNode> constants,
        List<String> reaches,
        List<String> properties) {

    /** Configures every endpoint. */
    static final String BOTH = "both";

    /** The same scenario with an eye on some properties only. */
    public Scenario watching(List<String> chosen) {
        return new Scenario(name, doc, configuration, constants, reaches, chosen);
    }

    /**
     * The same scenario within another bound.
     *
     * @param constant one that the scenario gives
     * @param yaml its value
     * @throws IllegalArgumentException when the scenario has no such constant, or that is no value
     */
    public Scenario within(String constant, String yaml) {
        if (!constants.containsKey(constant)) {
            throw new IllegalArgumentException("the scenario " + name + " has no bound " + constant + "; it has "
                    + String.join(", ", constants.keySet()));
        }
        Map<String, JsonNode> changed = new TreeMap<>(constants);
        try {
            changed.put(constant, new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new IllegalArgumentException(constant + " cannot be " + yaml, e);
        }
        return new Scenario(name, doc, configuration, changed, reaches, properties);
    }

    /** Reads a file of scenarios. */
    public static List<Scenario> read(String yaml) {
        try {
            List<Scenario> scenarios = new ArrayList<>();
            for (JsonNode node : new YAMLMapper().readTree(yaml)) {
                scenarios.add(of(node));
            }
            return scenarios;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same scenario where a fault, or whatever else, asks for another configuration and other bounds. */
    public Scenario with(JsonNode changes) {
        Map<String, Map<String, JsonNode>> configured = new TreeMap<>(configuration);
        fields(changes.get("configuration")).forEach((side, given) -> {
            Map<String, JsonNode> all = new TreeMap<>(configured.getOrDefault(side, Map.of()));
            all.putAll(fields(given));
            configured.put(side, all);
        });
        Map<String, JsonNode> bounds = new TreeMap<>(constants);
        bounds.putAll(fields(changes.get("constants")));
        return new Scenario(name, doc, configured, bounds, reaches, properties);
    }

    private static Scenario of(JsonNode node) {
        Map<String, Map<String, JsonNode>> configuration = new TreeMap<>();
        fields(node.get("configuration")).forEach((side, given) -> configuration.put(side, fields(given)));
        return new Scenario(
                node.path("name").asText(),
                node.path("doc").asText(),
                configuration,
                fields(node.get("constants")),
                names(node.path("reaches")),
                names(node.path("properties")));
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static Map<String, JsonNode> fields(@Nullable JsonNode node) {
        Map<String, JsonNode> fields = new TreeMap<>();
        Optional.ofNullable(node)
                .ifPresent(n -> n.properties().forEach(field -> fields.put(field.getKey(), field.getValue())));
        return fields;
    }
}
