package org.spectls.requirements.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.requirements.model.Keywords;
import org.spectls.requirements.model.Problem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads how often the RFCs say MUST and SHOULD. */
final class KeywordsReader {
    private final Yaml yaml;

    private KeywordsReader(Yaml yaml) {
        this.yaml = yaml;
    }

    static Keywords read(String file, String text, List<Problem> problems) {
        Yaml yaml = new Yaml(file, problems);
        KeywordsReader reader = new KeywordsReader(yaml);
        List<Keywords.Rfc> rfcs = new ArrayList<>();
        yaml.root(text).ifPresent(root -> {
            yaml.allow(root, List.of("rfcs"));
            yaml.required(root, "rfcs")
                    .map(yaml::list)
                    .orElse(List.of())
                    .forEach(node -> yaml.mapping(node).flatMap(reader::rfc).ifPresent(rfcs::add));
        });
        return new Keywords(List.copyOf(rfcs), file);
    }

    private Optional<Keywords.Rfc> rfc(MappingNode mapping) {
        yaml.allow(mapping, List.of("rfc", "skipped", "sections"));
        List<Keywords.Skipped> skipped = new ArrayList<>();
        elements(mapping, "skipped").forEach(element -> {
            yaml.allow(element, List.of("section", "because"));
            String because = text(element, "because");
            String section = text(element, "section");
            skipped.add(new Keywords.Skipped(section, because));
        });
        List<Keywords.Section> sections = new ArrayList<>();
        elements(mapping, "sections").forEach(element -> {
            yaml.allow(element, List.of("section", "must", "should"));
            sections.add(
                    new Keywords.Section(text(element, "section"), number(element, "must"), number(element, "should")));
        });
        return yaml.required(mapping, "rfc")
                .flatMap(yaml::number)
                .map(number ->
                        new Keywords.Rfc(number, List.copyOf(skipped), List.copyOf(sections), yaml.place(mapping)));
    }

    private List<MappingNode> elements(MappingNode mapping, String name) {
        Optional<Node> list = yaml.optional(mapping, name);
        return list.map(yaml::list).orElse(List.of()).stream()
                .flatMap(node -> yaml.mapping(node).stream())
                .toList();
    }

    private String text(MappingNode mapping, String name) {
        return yaml.required(mapping, name).flatMap(yaml::text).orElse("");
    }

    private int number(MappingNode mapping, String name) {
        return yaml.optional(mapping, name).flatMap(yaml::number).orElse(0);
    }
}
