package org.spectls.cli.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.DiagramRequest;
import org.spectls.diagram.Diagrams;

/** Draws a machine as it stands: what it did is painted as what tests reach, and its state is filled. */
final class Drawing {
    private static final String FILL = "#ffe08a";

    private final Model model;

    Drawing(Model model) {
        this.model = model;
    }

    /** A machine of a side. */
    private record Subject(int side, String machine) {}

    /**
     * Writes a picture.
     *
     * @param file where to
     * @param name a machine or, with its side before it, {@code Server.RecordRead}; empty: the first that only one side has
     * @return a sentence about it
     * @throws IllegalArgumentException when there is no such machine; the message is for a person
     */
    String write(Course course, String file, String name) throws IOException {
        Simulation now = course.now();
        Subject subject =
                find(now, name).orElseThrow(() -> new IllegalArgumentException("there is no machine " + name));
        Map<String, Long> counts = new HashMap<>();
        course.soFar().stream()
                .flatMap(outcome -> outcome.told().stream())
                .filter(told -> told.side() == subject.side())
                .flatMap(told -> told.step().transitions().stream())
                .forEach(id -> counts.merge(id, 1L, Long::sum));
        byte[] drawn = Diagrams.draw(
                        model,
                        DiagramRequest.ALL.withNames(Set.of(subject.machine())).withCounts(counts))
                .values()
                .iterator()
                .next();
        String state = now.party(subject.side()).situation().states().stream()
                .filter(id -> id.startsWith(subject.machine() + "."))
                .map(id -> id.substring(subject.machine().length() + 1))
                .findFirst()
                .orElseThrow();
        Files.writeString(Path.of(file), filled(new String(drawn, UTF_8), state), UTF_8);
        return now.party(subject.side()).name() + "." + subject.machine() + " in " + state + ": " + file;
    }

    private static Optional<Subject> find(Simulation now, String name) {
        for (int side = 0; side < now.parties().size(); side++) {
            Set<String> others = now.party(1 - side).situation().machines().keySet();
            for (String machine : now.party(side).situation().machines().keySet()) {
                boolean wanted = name.isEmpty()
                        ? !others.contains(machine)
                        : machine.equalsIgnoreCase(name)
                                || (now.party(side).name() + "." + machine).equalsIgnoreCase(name);
                if (wanted) {
                    return Optional.of(new Subject(side, machine));
                }
            }
        }
        return Optional.empty();
    }

    /** Graphviz writes a node's title, a link perhaps, and its outline, which is what is filled. */
    private static String filled(String svg, String state) {
        Pattern node = Pattern.compile("(<title>" + Pattern.quote(state)
                + "</title>\\s*(?:<g [^>]*><a [^>]*>\\s*)?<(?:path|polygon|ellipse) fill=\")[^\"]*");
        return node.matcher(svg).replaceFirst("$1" + Matcher.quoteReplacement(FILL));
    }
}
