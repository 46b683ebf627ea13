package org.spectls.diagram.sequence;

import static org.spectls.diagram.paint.Html.bold;
import static org.spectls.diagram.paint.Html.coloured;
import static org.spectls.diagram.paint.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.diagram.paint.Canvas;
import org.spectls.diagram.paint.Html;
import org.spectls.diagram.paint.Palette;
import org.spectls.diagram.paint.Palette.Hue;
import org.spectls.diagram.paint.Title;
import org.spectls.diagram.paint.Traits;
import org.spectls.diagram.sequence.Row.Kind;
import org.spectls.diagram.sequence.Row.Mark;
import org.spectls.diagram.sequence.Row.Message;
import org.spectls.diagram.view.Lens;

/** Puts a chart's parts in their places, in points; the origin is the left lifeline's head, and y goes down. */
final class ChartDrawing {
    private static final double POINTS_PER_INCH = 72;
    private static final int RIGHT = 320;
    private static final int STEP = 28;
    private static final int MARK_STEP = 19;
    private static final int FLIGHT_GAP = 14;
    private static final int LETTER = 5;

    private final Lens lens;
    private final List<EndpointDef> sides;
    private final List<Row> rows;
    private final Canvas canvas;
    private final int pillWidth;
    private final List<Integer> heights = new ArrayList<>();
    private int nodes;

    ChartDrawing(Lens lens, List<EndpointDef> sides, List<Row> rows, Title title) {
        this.lens = lens;
        this.sides = sides;
        this.rows = rows;
        pillWidth = rows.stream()
                                .flatMap(row -> row.marks().stream())
                                .flatMap(List::stream)
                                .mapToInt(mark -> mark.text().length())
                                .max()
                                .orElse(0)
                        * LETTER
                + 14;
        canvas = new Canvas(
                "sequence",
                title.traits()
                        .and("inputscale", POINTS_PER_INCH)
                        .and("splines", "line")
                        .and("outputorder", "edgesfirst"),
                Traits.of("fontsize", 9)
                        .and("fontcolor", Palette.INK)
                        .and("shape", "plaintext")
                        .and("margin", 0)
                        .and("height", 0.2)
                        .and("width", 0.2),
                Traits.of("color", Palette.INK).and("penwidth", 1.1).and("arrowsize", 0.6));
    }

    String dot() {
        int bottom = measure();
        head(0, bottom);
        head(1, bottom);
        int number = 1;
        for (Flight flight : Flight.of(rows)) {
            flight(flight, number++);
        }
        for (int i = 0; i < rows.size(); i++) {
            int y = heights.get(i);
            rows.get(i).message().ifPresent(message -> message(message, y));
            marks(0, rows.get(i).marks().get(0), y);
            marks(1, rows.get(i).marks().get(1), y);
        }
        return canvas.dot();
    }

    /** Finds each row's height; returns where the lifelines end. */
    private int measure() {
        List<Flight> flights = Flight.of(rows);
        int y = 30;
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            y += flights.stream().anyMatch(flight -> flight.first() == row) ? FLIGHT_GAP : 0;
            heights.add(y);
            y += bodyOf(rows.get(i));
        }
        return y;
    }

    private static int bodyOf(Row row) {
        int marks = Math.max(row.marks().get(0).size(), row.marks().get(1).size());
        return STEP + MARK_STEP * Math.max(0, marks - 1);
    }

    private static int x(int side) {
        return side == 0 ? 0 : RIGHT;
    }

    private static Hue hue(int side) {
        return side == 0 ? Palette.BLUE : Palette.GREEN;
    }

    private void head(int side, int bottom) {
        EndpointDef endpoint = sides.get(side);
        Hue hue = hue(side);
        String head = node(
                x(side),
                0,
                Traits.of("shape", "box")
                        .and("style", "rounded,filled")
                        .and("fillcolor", hue.area())
                        .and("color", hue.line())
                        .and("penwidth", 1.3)
                        .and("fontsize", 12)
                        .and("width", 1.1)
                        .and("height", 0.33)
                        .label(bold(text(endpoint.name())))
                        .hint(lens.hint(endpoint.name(), endpoint.note()), lens.link(endpoint.note())));
        String foot = point(x(side), bottom);
        canvas.edge(
                head,
                foot,
                Traits.of("arrowhead", "none")
                        .and("color", hue.line())
                        .and("penwidth", 0.9)
                        .and("style", "dashed"));
    }

    private void flight(Flight flight, int number) {
        int top = heights.get(flight.first()) - 17;
        int bottom = heights.get(flight.last()) + bodyOf(rows.get(flight.last())) - STEP + 9;
        node(
                RIGHT / 2,
                (top + bottom) / 2,
                Traits.of("shape", "box")
                        .and("style", "filled,rounded")
                        .and("fillcolor", "#9fb3c81a")
                        .and("color", "#9fb3c840")
                        .and("label", "")
                        .and("fixedsize", true)
                        .and("width", inches(RIGHT))
                        .and("height", inches(bottom - top))
                        .and("tooltip", "flight " + number));
        node(
                12,
                top + 9,
                Traits.of("label", String.valueOf(number))
                        .and("fontsize", 8)
                        .and("fontcolor", "#9aa5b1")
                        .and("tooltip", "flight " + number));
    }

    private void message(Message message, int y) {
        boolean isProtected = message.since().isPresent();
        String colour = isProtected ? Palette.PROTECTED : Palette.INK;
        String detail = message.detail().isEmpty() ? "" : " " + coloured(Palette.MUTED, text(message.detail()));
        String doubt = message.condition().isPresent() ? coloured(Palette.GUARD, " ?") : "";
        String tooltip = lens.hint(message.name(), message.note())
                + message.condition().map(condition -> "\nif " + condition).orElse("");
        node(
                RIGHT / 2,
                y - 8,
                Traits.none()
                        .label(coloured(colour, bold(text(message.name()))) + detail + doubt)
                        .hint(tooltip, lens.link(message.note())));
        int to = x(1 - message.from()) + (message.from() == 0 ? -4 : 4);
        Traits line = Traits.of("color", colour).and("tooltip", tooltip);
        if (isProtected) {
            line.and("penwidth", 1.5);
        }
        if (message.condition().isPresent()) {
            line.and("style", "dashed");
        }
        canvas.edge(point(x(message.from()), y), point(to, y), line);
    }

    private void marks(int side, List<Mark> marks, int top) {
        int y = top;
        for (Mark mark : marks) {
            if (mark.kind() == Kind.STATE) {
                state(side, mark, y);
            } else {
                note(side, mark, y);
            }
            y += MARK_STEP;
        }
    }

    private void state(int side, Mark state, int y) {
        Hue hue = hue(side);
        node(
                outside(side),
                y,
                Traits.of("shape", "box")
                        .and("style", "rounded,filled")
                        .and("fillcolor", hue.area())
                        .and("color", hue.line())
                        .and("penwidth", 0.7)
                        .and("fixedsize", true)
                        .and("width", inches(pillWidth))
                        .and("height", 0.22)
                        .label(Html.sized(8, text(state.text())))
                        .hint(lens.hint(state.text(), state.note()), lens.link(state.note())));
        node(
                x(side),
                y,
                Traits.of("shape", "circle")
                        .and("style", "filled")
                        .and("fillcolor", "white")
                        .and("color", hue.line())
                        .and("width", 0.085)
                        .and("height", 0.085)
                        .and("fixedsize", true)
                        .and("label", "")
                        .and("tooltip", state.text()));
    }

    /** A call comes from the application, an output goes there. */
    private void note(int side, Mark mark, int y) {
        boolean isCall = mark.kind() == Kind.CALL;
        String justification = side == 0 ? "\\r" : "\\l";
        node(
                outside(side),
                y,
                Traits.of("label", mark.text() + justification)
                        .and("fontsize", 8)
                        .and("fontcolor", isCall ? Palette.INK : Palette.EFFECT)
                        .and("fixedsize", true)
                        .and("width", inches(pillWidth))
                        .and("height", 0.15)
                        .hint(lens.hint(mark.text(), mark.note()), lens.link(mark.note())));
    }

    private int outside(int side) {
        return x(side) + (side == 0 ? -1 : 1) * (pillWidth / 2 + 9);
    }

    private String point(int x, int y) {
        return node(
                x,
                y,
                Traits.of("shape", "point")
                        .and("width", 0.01)
                        .and("height", 0.01)
                        .and("style", "invis"));
    }

    /** Graphviz's y goes up. */
    private String node(int x, int y, Traits traits) {
        String id = "n" + ++nodes;
        canvas.node(id, traits.and("pos", x + "," + -y + "!"));
        return id;
    }

    private static String inches(int points) {
        return String.format(Locale.ROOT, "%.3f", points / POINTS_PER_INCH);
    }
}
