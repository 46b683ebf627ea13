package org.spectls.requirements.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.spectls.requirements.model.Hints;
import org.spectls.requirements.model.Reference;
import org.spectls.requirements.model.TestReference;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads lists of what meets and what tests a requirement: {@code - kind: name}. */
final class ReferenceReader {
    private final Yaml yaml;

    ReferenceReader(Yaml yaml) {
        this.yaml = yaml;
    }

    List<Reference> metBy(Node node) {
        List<Reference> references = new ArrayList<>();
        for (Node element : yaml.list(node)) {
            pair(element, (kind, name) -> {
                        Optional<Reference.Kind> known = Reference.Kind.of(kind);
                        if (known.isEmpty()) {
                            yaml.report(Hints.unknown(
                                    yaml.place(element), "kind of reference", kind, Reference.Kind.keys()));
                        }
                        return known.map(k -> new Reference(k, name, yaml.place(element)));
                    })
                    .ifPresent(references::add);
        }
        return List.copyOf(references);
    }

    /** A test of JUnit is just its name. */
    List<TestReference> tests(Node node) {
        List<TestReference> references = new ArrayList<>();
        for (Node element : yaml.list(node)) {
            Optional<TestReference> reference = element instanceof ScalarNode
                    ? yaml.text(element).map(name -> new TestReference(TestReference.JAVA, name, yaml.place(element)))
                    : pair(element, (kind, name) -> Optional.of(new TestReference(kind, name, yaml.place(element))));
            reference.ifPresent(references::add);
        }
        return List.copyOf(references);
    }

    private <T> Optional<T> pair(Node element, BiFunction<String, String, Optional<T>> make) {
        Optional<MappingNode> mapping = yaml.mapping(element);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        List<NodeTuple> entries = mapping.get().getValue();
        if (entries.size() != 1) {
            yaml.report(yaml.place(element), "one kind and one name are expected here");
            return Optional.empty();
        }
        NodeTuple entry = entries.get(0);
        return yaml.text(entry.getValueNode()).flatMap(name -> make.apply(Yaml.name(entry.getKeyNode()), name));
    }
}
