package org.spectls.learn.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import org.spectls.diagram.paint.Html;
import org.spectls.diagram.paint.Palette;
import org.spectls.diagram.paint.Title;
import org.spectls.learn.Specified;
import org.spectls.learn.compare.Comparison;
import org.spectls.learn.compare.Difference;
import org.spectls.learn.draw.Edge.Tone;
import org.spectls.suite.mealy.Automaton;
import org.spectls.suite.mealy.Letter;

/** Pictures in DOT, for the layout in layers. */
public final class Pictures {
    private Pictures() {}

    /**
     * A learned machine.
     *
     * @param facts below the title
     * @param names of its states
     */
    public static String learned(
            String title,
            String facts,
            CompactMealy<Letter, String> mealy,
            List<Letter> letters,
            Map<Integer, String> names) {
        List<Edge> edges = new ArrayList<>();
        for (Integer state : mealy.getStates()) {
            for (Letter letter : letters) {
                edges.add(new Edge(
                        state,
                        mealy.getSuccessor(state, letter),
                        letter,
                        Abbreviation.of(mealy.getOutput(state, letter)),
                        Tone.PLAIN));
            }
        }
        Title heading = new Title(title, facts, List.of());
        return MealyDrawing.dot(heading, mealy.getIntInitialState(), names, over(mealy, letters), edges);
    }

    /** The specification's machine: green what a learned one has too, red what it answers otherwise. */
    public static String differences(
            String title, String facts, Specified specified, Comparison comparison, Map<Integer, String> names) {
        CompactMealy<Letter, String> mealy = specified.mealy();
        List<Letter> letters = List.copyOf(specified.alphabet());
        List<Edge> edges = new ArrayList<>();
        for (Integer state : mealy.getStates()) {
            for (Letter letter : letters) {
                int to = mealy.getSuccessor(state, letter);
                String expected = Abbreviation.of(mealy.getOutput(state, letter));
                List<Difference> other = comparison.differences().stream()
                        .filter(one -> one.state() == state && one.letter().equals(letter))
                        .toList();
                if (other.isEmpty()) {
                    edges.add(new Edge(state, to, letter, expected, Tone.EQUAL));
                }
                other.forEach(one -> edges.add(new Edge(
                        state, to, letter, Abbreviation.of(one.seen()) + ", not " + expected, Tone.DIFFERENT)));
            }
        }
        Title heading = new Title(
                title,
                facts,
                List.of(Html.coloured(Palette.COVERED, "as specified") + "  "
                        + Html.coloured(Palette.FAILURE, "answered otherwise")));
        return MealyDrawing.dot(heading, mealy.getIntInitialState(), names, over(mealy, letters), edges);
    }

    /** Where nothing is answered, and nothing leads away. */
    private static Set<Integer> over(CompactMealy<Letter, String> mealy, List<Letter> letters) {
        Set<Integer> over = new HashSet<>();
        for (Integer state : mealy.getStates()) {
            if (letters.stream()
                    .allMatch(letter -> mealy.getOutput(state, letter).equals(Automaton.NOTHING)
                            && state.equals(mealy.getSuccessor(state, letter)))) {
                over.add(state);
            }
        }
        return over;
    }
}
