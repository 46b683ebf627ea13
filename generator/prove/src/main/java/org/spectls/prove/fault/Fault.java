package org.spectls.prove.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.spectls.compiler.parse.format.Formatter;
import org.spectls.compiler.source.SourceFile;
import org.spectls.compiler.source.SourceSet;
import org.spectls.prove.tla.Scenario;

/**
 * A change of a specification for the worse.
 *
 * @param quick worth trying in each build
 * @param scenario where it shows
 * @param violates the properties that it violates there, and no others
 */
public record Fault(
        String name, String doc, boolean quick, List<Edit> edits, Scenario scenario, SortedSet<String> violates) {

    /** In a file, the first place that has the text gets another one. */
    public record Edit(String file, String text, String by) {}

    /**
     * Reads a file of faults.
     *
     * @param scenarios that they may name
     */
    public static List<Fault> read(String yaml, List<Scenario> scenarios) {
        try {
            List<Fault> faults = new ArrayList<>();
            for (JsonNode node : new YAMLMapper().readTree(yaml)) {
                faults.add(of(node, scenarios));
            }
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fault of(JsonNode node, List<Scenario> scenarios) {
        String name = node.path("name").asText();
        String scenario = node.path("scenario").asText();
        List<Edit> edits = new ArrayList<>();
        node.path("edits")
                .forEach(edit -> edits.add(new Edit(
                        edit.path("file").asText(),
                        edit.path("replace").asText(),
                        edit.path("by").asText())));
        SortedSet<String> violates = new TreeSet<>();
        node.path("violates").forEach(property -> violates.add(property.asText()));
        return new Fault(
                name,
                node.path("doc").asText(),
                node.path("quick").asBoolean(),
                edits,
                scenarios.stream()
                        .filter(candidate -> candidate.name().equals(scenario))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(name + ": no scenario " + scenario))
                        .with(node),
                violates);
    }

    /**
     * The specification with the fault.
     *
     * @throws IllegalArgumentException when the text to be replaced is not there
     */
    public SourceSet in(SourceSet sources) {
        SourceSet changed = sources;
        for (Edit edit : edits) {
            changed = edited(changed, edit);
        }
        return changed;
    }

    private SourceSet edited(SourceSet sources, Edit edit) {
        List<SourceFile> files = new ArrayList<>();
        for (SourceFile file : sources.files()) {
            files.add(
                    file.path().equals(edit.file()) ? new SourceFile(file.path(), replaced(file.text(), edit)) : file);
        }
        return new SourceSet(files);
    }

    private String replaced(String text, Edit edit) {
        int at = text.indexOf(edit.text());
        if (at < 0) {
            throw new IllegalArgumentException("fault " + name + ": " + edit.file() + " has no " + edit.text());
        }
        return Formatter.format(text.substring(0, at)
                + edit.by()
                + text.substring(at + edit.text().length()));
    }

    @Override
    public String toString() {
        return name;
    }
}
