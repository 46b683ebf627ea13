package org.spectls.requirements.read;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.requirements.model.Hints;
import org.spectls.requirements.model.Place;
import org.spectls.requirements.model.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file as a tree whose nodes know their lines, and whose scalars are texts: section {@code 7.10} is not the number
 * 7.1. What is not as it has to be is a problem, and reads as if it were not there.
 */
final class Yaml {
    private final String file;
    private final List<Problem> problems;

    Yaml(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The mapping that a file consists of. */
    Optional<MappingNode> root(String text) {
        try {
            Node node = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()))
                    .compose(new StringReader(text));
            return node == null ? missing() : mapping(node);
        } catch (MarkedYAMLException malformed) {
            Mark mark = malformed.getProblemMark();
            report(
                    new Place(file, mark == null ? 1 : mark.getLine() + 1),
                    "this is no YAML: " + malformed.getProblem());
            return Optional.empty();
        }
    }

    private Optional<MappingNode> missing() {
        report(new Place(file, 1), "the file is empty");
        return Optional.empty();
    }

    Optional<MappingNode> mapping(Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        report(place(node), "names with values are expected here");
        return Optional.empty();
    }

    List<Node> list(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        report(place(node), "a list is expected here");
        return List.of();
    }

    Optional<String> text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        report(place(node), "a text is expected here");
        return Optional.empty();
    }

    Optional<Integer> number(Node node) {
        Optional<String> text = text(node);
        if (text.isPresent() && !text.get().matches("[0-9]{1,6}")) {
            report(place(node), "`" + text.get() + "` is no number");
            return Optional.empty();
        }
        return text.map(Integer::valueOf);
    }

    /** The value with this name, if there is one. */
    Optional<Node> optional(MappingNode mapping, String name) {
        return mapping.getValue().stream()
                .filter(entry -> name(entry.getKeyNode()).equals(name))
                .map(entry -> entry.getValueNode())
                .findFirst();
    }

    /** The value with this name, which has to be there. */
    Optional<Node> required(MappingNode mapping, String name) {
        Optional<Node> value = optional(mapping, name);
        if (value.isEmpty()) {
            report(place(mapping), "`" + name + "` is missing");
        }
        return value;
    }

    /** Sees to it that a mapping has no other names than these, and none twice. */
    void allow(MappingNode mapping, List<String> names) {
        List<String> seen = new ArrayList<>();
        mapping.getValue().forEach(entry -> {
            String name = name(entry.getKeyNode());
            if (!names.contains(name)) {
                report(Hints.unknown(place(entry.getKeyNode()), "name", name, names));
            } else if (seen.contains(name)) {
                report(place(entry.getKeyNode()), "`" + name + "` is here twice");
            }
            seen.add(name);
        });
    }

    static String name(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    Place place(Node node) {
        return new Place(file, node.getStartMark().getLine() + 1);
    }

    void report(Place place, String message) {
        report(new Problem(place, message));
    }

    void report(Problem problem) {
        problems.add(problem);
    }
}
