package org.spectls.requirements.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.requirements.model.Level;
import org.spectls.requirements.model.Place;
import org.spectls.requirements.model.Problem;
import org.spectls.requirements.model.Requirement;
import org.spectls.requirements.model.Standard;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what one RFC demands. */
final class StandardReader {
    private static final List<String> STANDARD = List.of("rfc", "title", "requirements");
    private static final List<String> REQUIREMENT = List.of(
            "id",
            "section",
            "level",
            "occurrences",
            "text",
            "met_by",
            "tests",
            "untested",
            "outside",
            "departs",
            "unmet");

    private final Yaml yaml;
    private final ReferenceReader references;

    private StandardReader(Yaml yaml) {
        this.yaml = yaml;
        this.references = new ReferenceReader(yaml);
    }

    /** Reads a file; what is wrong with it is added to the problems. */
    static Optional<Standard> read(String file, String text, List<Problem> problems) {
        Yaml yaml = new Yaml(file, problems);
        return yaml.root(text).flatMap(new StandardReader(yaml)::standard);
    }

    private Optional<Standard> standard(MappingNode root) {
        yaml.allow(root, STANDARD);
        Optional<Integer> rfc = yaml.required(root, "rfc").flatMap(yaml::number);
        Optional<String> title = yaml.required(root, "title").flatMap(yaml::text);
        Optional<Node> list = yaml.required(root, "requirements");
        if (rfc.isEmpty() || title.isEmpty() || list.isEmpty()) {
            return Optional.empty();
        }
        List<Requirement> requirements = new ArrayList<>();
        yaml.list(list.get())
                .forEach(node -> yaml.mapping(node)
                        .flatMap(mapping -> requirement(rfc.get(), mapping))
                        .ifPresent(requirements::add));
        return Optional.of(new Standard(rfc.get(), title.get(), List.copyOf(requirements), yaml.place(root)));
    }

    private Optional<Requirement> requirement(int rfc, MappingNode mapping) {
        yaml.allow(mapping, REQUIREMENT);
        Optional<String> section = yaml.required(mapping, "section").flatMap(yaml::text);
        Optional<String> id = section.flatMap(number -> id(rfc, number, mapping));
        Optional<Level> level = yaml.required(mapping, "level").flatMap(this::level);
        Optional<String> text = yaml.required(mapping, "text").flatMap(yaml::text);
        if (section.isEmpty() || id.isEmpty() || level.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        Requirement requirement = new Requirement(
                id.get(),
                section.get(),
                level.get(),
                yaml.optional(mapping, "occurrences").flatMap(yaml::number).orElse(1),
                text.get(),
                yaml.optional(mapping, "met_by").map(references::metBy).orElse(List.of()),
                yaml.optional(mapping, "tests").map(references::tests).orElse(List.of()),
                reason(mapping, "untested"),
                reason(mapping, "outside"),
                reason(mapping, "departs"),
                reason(mapping, "unmet"),
                yaml.place(mapping));
        verdict(requirement);
        return Optional.of(requirement);
    }

    private Optional<String> id(int rfc, String section, MappingNode mapping) {
        Optional<String> id = yaml.required(mapping, "id").flatMap(yaml::text);
        String start = rfc + "/" + section + "/";
        if (id.isPresent()
                && (!id.get().startsWith(start)
                        || !id.get().substring(start.length()).matches("[a-z0-9-]+"))) {
            yaml.report(
                    yaml.place(mapping),
                    "`" + id.get() + "` is not `" + start + "` and a few words in lower case, joined by hyphens");
            return Optional.empty();
        }
        return id;
    }

    private Optional<Level> level(Node node) {
        Optional<String> words = yaml.text(node);
        Optional<Level> level = words.flatMap(Level::of);
        if (words.isPresent() && level.isEmpty()) {
            yaml.report(
                    yaml.place(node),
                    "`" + words.get() + "` is none of the levels MUST, MUST NOT, SHOULD and SHOULD NOT");
        }
        return level;
    }

    /** The report says "because" itself. */
    private Optional<String> reason(MappingNode mapping, String name) {
        return yaml.optional(mapping, name).flatMap(yaml::text).map(text -> text.replaceFirst("^because\\s+", ""));
    }

    /** One thing can be said of a requirement, and one has to be. */
    private void verdict(Requirement requirement) {
        Place place = requirement.place();
        boolean met = !requirement.metBy().isEmpty();
        boolean tested = !requirement.tests().isEmpty();
        long reasons = Stream.of(requirement.outside(), requirement.departs(), requirement.unmet())
                .filter(Optional::isPresent)
                .count();
        if (reasons > 1) {
            yaml.report(place, requirement.id() + " is more than one of `outside`, `departs` and `unmet`");
        } else if (reasons == 1) {
            boolean shown = requirement.departs().isPresent();
            if (requirement.untested().isPresent() || (!shown && (met || tested))) {
                yaml.report(place, requirement.id() + " is not met, and yet something meets or tests it");
            }
        } else if (!met) {
            yaml.report(
                    place,
                    requirement.id() + " says neither what meets it (`met_by`) nor why nothing does (`outside`)");
        } else if (tested == requirement.untested().isPresent()) {
            yaml.report(
                    place,
                    requirement.id()
                            + (tested
                                    ? " is tested, and yet cannot be tested"
                                    : " says neither what tests it (`tests`) nor why nothing can (`untested`)"));
        }
    }
}
