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
 * the machines do, and what whoever models the surroundings wrote by hand: {@code Primitives}, what the functions and
 * operations answer that the specification leaves to the host, and {@code Environment}, the network, the application and the
 * attacker. The same model gives the same bytes.
 */
public final class TlaExport {
    private final Vocabulary vocabulary;
    private final Expressions expressions;

    public TlaExport(Model model) {
        this.vocabulary = new Vocabulary(model);
        this.expressions = new Expressions(vocabulary, "D");
    }

    /** The module {@code Meaning}. */
    public String meaning() {
        try (InputStream in = TlaExport.class.getResourceAsStream("Meaning.tla")) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The module {@code Protocol}.
     *
     * @param primitives the text of the module {@code Primitives}
     * @throws IllegalArgumentException when the primitives lack an operator
     */
    public String protocol(String primitives) {
        Definitions definitions = new Definitions();
        new Values(expressions, definitions).add();
        new Forms(vocabulary, definitions).add();
        MachineTexts machines = new MachineTexts(expressions, definitions);
        vocabulary.model.machines().forEach(machines::add);
        new EndpointTexts(expressions, definitions).add();
        definitions.add("DefaultConfiguration", List.of(), defaults(), "The configuration, where nobody asks for another.");
        requireAll(definitions.unknown("Extern_"), primitives);
        requireAll(definitions.unknown("Answers_"), primitives);
        return module("Protocol", "What the machines do. Generated from the specification, do not edit.", "Meaning, Primitives", definitions.text());
    }

    static String module(String name, String words, String extended, String body) {
        String title = " MODULE " + name + " ";
        return "-".repeat(30) + title + "-".repeat(Math.max(4, 47 - title.length())) + "\n\\* " + words + "\nEXTENDS "
                + extended + "\n\n" + body + "=".repeat(77) + "\n";
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
            if (!Pattern.compile("(?m)^" + name + "\\s*(\\(|==)").matcher(primitives).find()) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the module Primitives does not define " + String.join(", ", missing));
        }
    }

    /** All modules that do not depend on a scenario, by file name. */
    public Map<String, String> files(String primitives, String environment) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Meaning.tla", meaning());
        files.put("Primitives.tla", primitives);
        files.put("Protocol.tla", protocol(primitives));
        files.put("Environment.tla", environment);
        return files;
    }
}
