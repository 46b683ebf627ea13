package org.spectls.prove.tla;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.spectls.compiler.model.Definition.ConfigDef;
import org.spectls.compiler.model.Model;

/**
 * A specification as TLA+ modules: {@code Meaning}, which is the same for every protocol, {@code Protocol}, which says what
 * the machines do, {@code Monitors}, which watches the properties, and what whoever models the surroundings wrote by hand:
 * {@code Primitives}, what the functions and operations answer that the specification leaves to the host, and
 * {@code Environment}, the network, the application and the attacker. A scenario is a module of its own, with its
 * {@code .cfg}. The same model gives the same bytes.
 */
public final class TlaExport {
    private final Vocabulary vocabulary;
    private final Expressions expressions;
    private final MonitorTexts monitors;

    public TlaExport(Model model) {
        this.vocabulary = new Vocabulary(model);
        this.expressions = new Expressions(vocabulary, "D");
        this.monitors = new MonitorTexts(expressions);
    }

    /**
     * All modules, and the settings of the scenarios, by file name.
     *
     * @param primitives the text of the module {@code Primitives}
     * @param environment the text of the module {@code Environment}
     * @throws IllegalArgumentException when the primitives lack an operator
     */
    public Map<String, String> files(String primitives, String environment, List<Scenario> scenarios) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Meaning.tla", meaning());
        files.put("Primitives.tla", primitives);
        files.put("Protocol.tla", protocol(primitives));
        files.put("Monitors.tla", monitors.module());
        files.put("Environment.tla", environment);
        ScenarioTexts texts = new ScenarioTexts(vocabulary, monitors);
        for (Scenario scenario : scenarios) {
            files.put(moduleOf(scenario) + ".tla", texts.module(scenario));
            files.put(moduleOf(scenario) + ".cfg", texts.settings(scenario));
        }
        return files;
    }

    /** The same for one scenario, explored to its end whatever is violated on the way. */
    public Map<String, String> survey(String primitives, String environment, Scenario scenario) {
        Map<String, String> files = files(primitives, environment, List.of(scenario));
        files.put(moduleOf(scenario) + ".cfg", new ScenarioTexts(vocabulary, monitors).surveying(scenario));
        return files;
    }

    /** The module that TLC has to be given to explore a scenario; its settings have the same name. */
    public static String moduleOf(Scenario scenario) {
        return ScenarioTexts.name(scenario);
    }

    /**
     * The invariants: {@code property_of_Endpoint}. TLC's error names the one that is violated; the variable {@code last}
     * tells, for each endpoint, the steps that led to the state.
     */
    public List<String> invariants() {
        return monitors.invariants();
    }

    /** The properties of which TLC prints {@code possible property_of_Endpoint} when it sees that they are. */
    public List<String> possibilities() {
        return monitors.possibilities();
    }

    static String module(String name, String words, String extended, String body) {
        String title = " MODULE " + name + " ";
        return "-".repeat(30) + title + "-".repeat(Math.max(4, 47 - title.length())) + "\n"
                + words.lines().map(line -> "\\* " + line + "\n").reduce("", String::concat) + "EXTENDS " + extended
                + "\n\n" + body + "=".repeat(77) + "\n";
    }

    private static String meaning() {
        try (InputStream in = TlaExport.class.getResourceAsStream("Meaning.tla")) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String protocol(String primitives) {
        Definitions definitions = new Definitions();
        new Values(expressions, definitions).add();
        new Forms(vocabulary, definitions).add();
        MachineTexts machines = new MachineTexts(expressions, definitions);
        vocabulary.model.machines().forEach(machines::add);
        new EndpointTexts(expressions, definitions).add();
        definitions.add(
                "DefaultConfiguration", List.of(), defaults(), "The configuration, where nobody asks for another.");
        requireAll(definitions.unknown("Extern_"), primitives);
        requireAll(definitions.unknown("Answers_"), primitives);
        return module(
                "Protocol",
                "What the machines do. Generated from the specification, do not edit.",
                "Meaning, Primitives",
                definitions.text());
    }

    private String defaults() {
        List<String> fields = new ArrayList<>();
        for (ConfigDef config : vocabulary.model.configs()) {
            String value = config.initial()
                    .map(initial -> expressions.fitted(initial, config.type(), "S"))
                    .orElse("<< >>");
            fields.add(Layout.field(config.name(), value));
        }
        return "[ " + String.join(",\n  ", fields) + " ]";
    }

    private static void requireAll(Set<String> names, String primitives) {
        Set<String> missing = new TreeSet<>();
        for (String name : names) {
            if (!Pattern.compile("(?m)^" + name + "\\s*(\\(|==)")
                    .matcher(primitives)
                    .find()) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the module Primitives does not define " + String.join(", ", missing));
        }
    }
}
