package org.spectls.learn.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spectls.learn.compare.Category;
import org.spectls.learn.compare.Difference;
import org.spectls.learn.compare.Explanation;
import org.spectls.learn.study.Study;
import org.spectls.puppet.symbol.Role;
import org.spectls.suite.mealy.Automaton;

/** What several stacks do otherwise than the specification, side by side, as GitHub shows tables. */
public final class PeerTable {
    private static final String TEMPLATE = "peers.md.mustache";

    private PeerTable() {}

    /**
     * The page. The same answers make the same page.
     *
     * @param command what makes it
     */
    public static String of(List<Study> studies, String command) {
        List<Map<String, Object>> roles = Stream.of(Role.SERVER, Role.CLIENT)
                .map(role -> studies.stream()
                        .filter(study -> study.reference().tested() == role)
                        .toList())
                .filter(some -> !some.isEmpty())
                .map(PeerTable::role)
                .toList();
        return fill(Map.of("command", command, "roles", roles));
    }

    private static Map<String, Object> role(List<Study> studies) {
        Study first = studies.get(0);
        List<Category> categories = Stream.of(Category.values())
                .filter(category ->
                        studies.stream().anyMatch(study -> study.comparison().count(category) > 0))
                .toList();
        Map<String, Object> view = new TreeMap<>();
        view.put("role", first.reference().tested() == Role.SERVER ? "servers" : "clients");
        view.put("profile", first.reference().profile().toString());
        view.put("description", first.reference().profile().description());
        view.put("alphabet", first.reference().letters().toString());
        view.put("equivalence", first.settings().equivalence().toString());
        view.put("categories", categories.stream().map(Category::text).toList());
        view.put("rules", "|---".repeat(categories.size()));
        view.put(
                "stacks",
                studies.stream()
                        .map(study -> Map.of(
                                "title", study.subject(),
                                "states", study.learned().mealy().size(),
                                "verdict",
                                        study.verdict()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' '),
                                "words", study.learned().words(),
                                "changed", study.learned().irregularities().size(),
                                "counts",
                                        categories.stream()
                                                .map(category ->
                                                        study.comparison().count(category))
                                                .toList()))
                        .toList());
        view.put("titles", studies.stream().map(Study::subject).toList());
        view.put("titleRules", "|---".repeat(studies.size()));
        view.put("rows", rows(studies));
        view.put("specified", first.reference().specified().mealy().size());
        return view;
    }

    private record Place(int state, int letter) {}

    private static List<Map<String, Object>> rows(List<Study> studies) {
        Map<Place, Map<String, Object>> rows =
                new TreeMap<>(Comparator.comparingInt(Place::state).thenComparingInt(Place::letter));
        for (Study study : studies) {
            List<Difference> differences = study.comparison().differences();
            for (int i = 0; i < differences.size(); i++) {
                Difference difference = differences.get(i);
                Explanation explanation = study.explanations().get(i);
                Place place = new Place(
                        difference.state(),
                        study.reference().specified().alphabet().getSymbolIndex(difference.letter()));
                rows.computeIfAbsent(place, fresh -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("state", study.reference().names().getOrDefault(difference.state(), ""));
                    row.put("letter", difference.letter().name());
                    row.put("expected", plain(difference.expected()));
                    row.put("citations", String.join(", ", explanation.citations()));
                    row.put("answers", answers(studies, difference));
                    return row;
                });
            }
        }
        return List.copyOf(rows.values());
    }

    private static List<String> answers(List<Study> studies, Difference about) {
        List<String> answers = new ArrayList<>();
        for (Study study : studies) {
            List<String> other = study.comparison().differences().stream()
                    .filter(one -> one.state() == about.state() && one.letter().equals(about.letter()))
                    .map(one -> plain(one.seen()))
                    .toList();
            answers.add(other.isEmpty() ? "" : String.join(" or ", other));
        }
        return answers;
    }

    private static String plain(String output) {
        return output.equals(Automaton.NOTHING)
                ? "nothing"
                : output.replace("Alert(fatal,", "fatal(")
                        .replace("Alert(warning,", "warning(")
                        .replace(",", ", ");
    }

    private static String fill(Map<String, Object> view) {
        try (InputStream in = PeerTable.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is missing");
            }
            try (Reader reader = new InputStreamReader(in, UTF_8)) {
                return Mustache.compiler()
                        .withEscaper(Escapers.NONE)
                        .compile(reader)
                        .execute(view);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
