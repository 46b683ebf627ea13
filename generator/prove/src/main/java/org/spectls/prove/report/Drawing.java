package org.spectls.prove.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.prove.chart.Chart;
import org.spectls.prove.chart.Line;

/** Where everything is in the picture of a chart of two sides: the words of each beside it, the network between them. */
final class Drawing {
    private static final int MARGIN = 14;
    private static final int NAMES = 40;
    private static final int GAP = 12;
    private static final int REACH = 160;
    private static final int NETWORK = 90;
    private static final int WORDS = 19;
    private static final int MESSAGE = 32;
    private static final int TITLE_LETTER = 9;

    private final Chart chart;
    private final int left;
    private final int right;
    private final int width;
    private final List<Map<String, Object>> arrows = new ArrayList<>();
    private final List<Map<String, Object>> words = new ArrayList<>();
    private final List<Map<String, Object>> meddling = new ArrayList<>();

    private Drawing(Chart chart) {
        this.chart = chart;
        this.left = MARGIN + beside(0) + GAP;
        this.right = left + REACH + NETWORK + REACH;
        this.width = right + GAP + beside(1) + MARGIN;
    }

    /** What the template draws. */
    static Map<String, Object> of(Chart chart) {
        return new Drawing(chart).drawing();
    }

    private Map<String, Object> drawing() {
        int y = NAMES;
        for (Line line : chart.lines()) {
            y += height(line);
            draw(line, y);
        }
        int bottom = y + MARGIN;
        return Map.of(
                "width",
                width,
                "height",
                bottom + MARGIN,
                "bottom",
                bottom,
                "top",
                NAMES - MARGIN,
                "depth",
                bottom - NAMES + MARGIN,
                "lives",
                Stream.of(0, 1).map(this::life).toList(),
                "network",
                Map.of("x", network(0), "middle", middle(), "wide", NETWORK),
                "arrows",
                arrows,
                "words",
                words,
                "meddling",
                meddling);
    }

    private void draw(Line line, int y) {
        if (line instanceof Line.Sent sent) {
            arrow("sent", edge(sent.side()), network(sent.side()), sent.message(), y);
        } else if (line instanceof Line.Received received) {
            arrow("received", network(received.side()), edge(received.side()), received.message(), y);
        } else if (line instanceof Line.Meddling act) {
            meddling.add(Map.of(
                    "middle",
                    middle(),
                    "baseline",
                    y - 5,
                    "x",
                    middle() - pill(act) / 2,
                    "top",
                    y - WORDS,
                    "wide",
                    pill(act),
                    "text",
                    act.what()));
        } else {
            side(line)
                    .ifPresent(side -> words.add(Map.of(
                            "kind",
                            kind(line),
                            "x",
                            side == 0 ? edge(side) - GAP : edge(side) + GAP,
                            "anchor",
                            side == 0 ? "end" : "start",
                            "baseline",
                            y - 5,
                            "text",
                            text(line))));
        }
    }

    private void arrow(String kind, int from, int to, String message, int y) {
        arrows.add(Map.of(
                "kind", kind,
                "from", from,
                "to", to,
                "y", y - 5,
                "middle", (from + to) / 2,
                "baseline", y - 11,
                "text", message));
    }

    private Map<String, Object> life(int side) {
        return Map.of(
                "x",
                edge(side),
                "name",
                side < chart.sides().size() ? chart.sides().get(side) : "");
    }

    private int edge(int side) {
        return side == 0 ? left : right;
    }

    private int network(int side) {
        return side == 0 ? left + REACH : right - REACH;
    }

    private int middle() {
        return (left + right) / 2;
    }

    /** How much room a side needs for its words, and for its name. */
    private int beside(int side) {
        int longest = chart.lines().stream()
                .filter(line -> side(line).equals(Optional.of(side)))
                .mapToInt(line -> wide(text(line)))
                .max()
                .orElse(0);
        int name = side < chart.sides().size() ? chart.sides().get(side).length() * TITLE_LETTER : 0;
        return Math.max(longest, name);
    }

    /** The words are behind a sign. */
    private static int pill(Line.Meddling act) {
        return wide(act.what() + "⚡  ") + 2 * GAP;
    }

    /** Seven and a half for a letter of twelve: there are fonts that are a little wider than others. */
    private static int wide(String text) {
        return text.length() * 15 / 2;
    }

    private static int height(Line line) {
        return line instanceof Line.Sent || line instanceof Line.Received ? MESSAGE : WORDS;
    }

    private static Optional<Integer> side(Line line) {
        if (line instanceof Line.Told told) {
            return Optional.of(told.side());
        }
        return line instanceof Line.Note note ? Optional.of(note.side()) : Optional.empty();
    }

    private static String kind(Line line) {
        return line instanceof Line.Told ? "told" : text(line).startsWith("●") ? "state" : "note";
    }

    private static String text(Line line) {
        if (line instanceof Line.Told told) {
            return "▸ " + told.what();
        }
        return line instanceof Line.Note note ? note.what() : "";
    }
}
