package org.spectls.learn.draw;

import static org.spectls.diagram.paint.Html.bold;
import static org.spectls.diagram.paint.Html.coloured;
import static org.spectls.diagram.paint.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spectls.diagram.paint.Canvas;
import org.spectls.diagram.paint.Html;
import org.spectls.diagram.paint.Palette;
import org.spectls.diagram.paint.Title;
import org.spectls.diagram.paint.Traits;
import org.spectls.learn.draw.Edge.Tone;
import org.spectls.suite.mealy.Letter;

/** A Mealy machine with one arrow from state to state: letters with one answer share a line of its label. */
final class MealyDrawing {
    private static final String INITIAL = "initial state";
    private static final int WIDTH = 30;
    private static final int LINES = 8;

    /** From so many letters on, one speaks of the rest. */
    private static final int MANY = 4;

    private final Canvas canvas;

    private MealyDrawing(Title title) {
        canvas = new Canvas(
                "learned",
                title.traits()
                        .and("rankdir", "TB")
                        .and("nodesep", 0.5)
                        .and("ranksep", 0.4)
                        .and("splines", "spline"),
                Traits.of("shape", "box")
                        .and("style", "rounded,filled")
                        .and("fillcolor", "white")
                        .and("fontcolor", Palette.INK)
                        .and("color", Palette.SOFT)
                        .and("fontsize", 12)
                        .and("margin", "0.14,0.06"),
                Traits.of("fontsize", 9)
                        .and("fontcolor", Palette.SOFT)
                        .and("color", Palette.MUTED)
                        .and("arrowsize", 0.6));
    }

    /**
     * The picture in DOT, for the layout in layers.
     *
     * @param names of the states
     * @param over states in which nothing is answered any more: what leads from there to there is left out
     */
    static String dot(Title title, int initial, Map<Integer, String> names, Set<Integer> over, List<Edge> edges) {
        MealyDrawing drawing = new MealyDrawing(title);
        drawing.nodes(initial, names, over);
        Map<Integer, List<Edge>> byState = new TreeMap<>(edges.stream()
                .filter(edge -> !(over.contains(edge.from()) && edge.tone() != Tone.DIFFERENT))
                .collect(Collectors.groupingBy(Edge::from)));
        byState.values().forEach(drawing::arrows);
        return drawing.canvas.dot();
    }

    private void nodes(int initial, Map<Integer, String> names, Set<Integer> over) {
        canvas.node(
                INITIAL,
                Traits.of("shape", "circle")
                        .and("width", 0.16)
                        .and("fixedsize", true)
                        .and("label", "")
                        .and("fillcolor", Palette.INK));
        names.forEach((state, name) -> canvas.node(
                "s" + state,
                Traits.none()
                        .and("fillcolor", over.contains(state) ? Palette.FAINT : "white")
                        .label(bold(text(name)))));
        canvas.edge(INITIAL, "s" + initial, Traits.none());
    }

    private void arrows(List<Edge> fromOne) {
        Map<Integer, Map<Line, List<Letter>>> arrows = new LinkedHashMap<>();
        for (Edge edge : fromOne) {
            arrows.computeIfAbsent(edge.to(), to -> new LinkedHashMap<>())
                    .computeIfAbsent(new Line(edge.to(), edge.text(), edge.tone()), line -> new ArrayList<>())
                    .add(edge.letter());
        }
        int most = arrows.values().stream()
                .flatMap(lines -> lines.values().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
        Line rest = arrows.values().stream()
                .flatMap(lines -> lines.entrySet().stream())
                .filter(line -> line.getValue().size() == most && most >= MANY)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(new Line(-1, "", Tone.PLAIN));
        int from = fromOne.get(0).from();
        arrows.forEach((to, lines) -> canvas.edge("s" + from, "s" + to, arrow(lines, rest)));
    }

    private record Line(int to, String text, Tone tone) {}

    private static Traits arrow(Map<Line, List<Letter>> lines, Line rest) {
        List<String> cells = new ArrayList<>();
        lines.entrySet().stream()
                .sorted(Comparator.comparing(line -> line.getKey().equals(rest)))
                .forEach(line -> cells.add(Html.cell(
                        "left",
                        label(line.getKey(), line.getValue(), line.getKey().equals(rest)))));
        boolean different = lines.keySet().stream().anyMatch(line -> line.tone() == Tone.DIFFERENT);
        boolean compared = lines.keySet().stream().anyMatch(line -> line.tone() != Tone.PLAIN);
        return Traits.of("color", different ? Palette.FAILURE : compared ? Palette.COVERED : Palette.MUTED)
                .and("penwidth", different ? 1.8 : 1.0)
                .label(Html.column(1, cells));
    }

    private static String label(Line line, List<Letter> letters, boolean rest) {
        String colour = colour(line.tone());
        List<String> lines = new ArrayList<>();
        if (rest) {
            lines.add(coloured(colour, bold("any other")));
        } else {
            lines.addAll(Html.fold(
                    letters.stream()
                            .map(letter -> new Html.Piece(Abbreviation.ofLetter(letter.name()), colour))
                            .toList(),
                    WIDTH,
                    LINES));
        }
        lines.addAll(answer(line));
        return Html.lines(lines);
    }

    private static List<String> answer(Line line) {
        List<Html.Piece> pieces = new ArrayList<>();
        for (String part : line.text().split(", ", -1)) {
            pieces.add(new Html.Piece(part, line.tone() == Tone.DIFFERENT ? Palette.FAILURE : Palette.EFFECT));
        }
        List<String> folded = new ArrayList<>(Html.fold(pieces, WIDTH, LINES));
        folded.set(0, coloured(Palette.MUTED, "/ ") + folded.get(0));
        return folded;
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case PLAIN -> Palette.INK;
            case EQUAL -> Palette.COVERED;
            case DIFFERENT -> Palette.FAILURE;
        };
    }
}
