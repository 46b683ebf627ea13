package org.spectls.diagram.endpoint;

import static org.spectls.diagram.paint.Html.bold;
import static org.spectls.diagram.paint.Html.coloured;
import static org.spectls.diagram.paint.Html.sized;
import static org.spectls.diagram.paint.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Machine;
import org.spectls.diagram.paint.Canvas;
import org.spectls.diagram.paint.Html;
import org.spectls.diagram.paint.Html.Piece;
import org.spectls.diagram.paint.Palette;
import org.spectls.diagram.paint.Title;
import org.spectls.diagram.paint.Traits;
import org.spectls.diagram.view.Lens;
import org.spectls.diagram.view.Words;

/** Draws the machines of an endpoint. */
public final class EndpointDiagram {
    private static final int WIDTH = 44;

    private final Lens lens;
    private final EndpointDef endpoint;
    private final Map<Machine, Ports> machines = new LinkedHashMap<>();
    private final Canvas canvas;

    private EndpointDiagram(Lens lens, EndpointDef endpoint) {
        this.lens = lens;
        this.endpoint = endpoint;
        endpoint.machines().stream()
                .map(name -> lens.view().of(lens.model(), lens.model().machine(name)))
                .forEach(machine -> machines.put(machine, Ports.of(machine)));
        canvas = new Canvas(
                endpoint.name(),
                new Title(endpoint.name(), facts(), legend())
                        .traits()
                        .and("rankdir", "TB")
                        .and("splines", "spline")
                        .and("nodesep", 0.5)
                        .and("ranksep", 0.4),
                Traits.of("shape", "box")
                        .and("style", "rounded,filled")
                        .and("fillcolor", Palette.BLUE.area())
                        .and("color", Palette.BLUE.line())
                        .and("fontcolor", Palette.INK)
                        .and("fontsize", 9)
                        .and("penwidth", 1.2)
                        .and("margin", "0.14,0.07"),
                Traits.of("fontsize", 9)
                        .and("fontcolor", Palette.SOFT)
                        .and("color", Palette.MUTED)
                        .and("arrowsize", 0.6));
    }

    /** The picture of an endpoint as the lens shows it, in DOT, for the layout in layers. */
    public static String dot(Lens lens, EndpointDef endpoint) {
        EndpointDiagram diagram = new EndpointDiagram(lens, endpoint);
        diagram.machines.forEach(diagram::box);
        diagram.onFail();
        diagram.machines.forEach((from, out) -> diagram.machines.forEach((to, in) -> {
            if (!from.equals(to)) {
                diagram.arrow(from, to, out.channels(in), Palette.EFFECT, "feeds");
                diagram.arrow(from, to, out.events(in), Palette.SOFT, "raises");
            }
        }));
        return diagram.canvas.dot();
    }

    private String facts() {
        long events = machines.values().stream()
                .flatMap(p -> p.raises().stream())
                .distinct()
                .count();
        List<String> facts = new ArrayList<>();
        lens.view().name().ifPresent(name -> facts.add("view " + name));
        facts.add(machines.size() + " machines");
        facts.add(events + " events between them");
        return String.join(" · ", facts);
    }

    private static List<String> legend() {
        return List.of(coloured(Palette.SOFT, "→ event raised for another machine") + "   "
                + coloured(Palette.EFFECT, "⇢ channel’s fragments handed on"));
    }

    private void box(Machine machine, Ports ports) {
        List<String> cells = new ArrayList<>();
        cells.add(Html.cell("center", sized(12, bold(text(machine.name())))));
        cells.add(Html.spacer(3));
        ports.outside().forEach((verb, names) -> {
            List<Piece> pieces =
                    names.stream().map(name -> new Piece(name, Palette.INK)).toList();
            List<String> lines = Html.fold(pieces, WIDTH, 4);
            lines.set(0, coloured(Palette.MUTED, verb + " ") + lines.get(0));
            cells.add(Html.cell("left", Html.lines(lines)));
        });
        canvas.node(
                machine.name(),
                Traits.none()
                        .label(Html.column(1, cells))
                        .hint(lens.hint(machine.name(), machine.note()), lens.link(machine.note())));
    }

    private void onFail() {
        if (endpoint.onFail().isEmpty()) {
            return;
        }
        List<Piece> effects = Words.effects(endpoint.onFail()).stream()
                .map(effect -> new Piece(effect, Palette.EFFECT))
                .toList();
        List<String> lines = new ArrayList<>(List.of(coloured(Palette.FAILURE, "× any machine fails")));
        Html.fold(effects, WIDTH, 3).forEach(line -> lines.add(coloured(Palette.EFFECT, "/ ") + line));
        canvas.node(
                "on fail",
                Traits.of("style", "rounded,filled,dashed")
                        .and("fillcolor", Palette.NOTE)
                        .and("color", Palette.FAINT)
                        .label(Html.lines(lines))
                        .hint("What happens when a machine fails", lens.link(endpoint.note())));
    }

    private void arrow(Machine from, Machine to, List<String> names, String colour, String verb) {
        if (names.isEmpty()) {
            return;
        }
        String tooltip = from.name() + " " + verb + " " + String.join(", ", names) + " for " + to.name();
        List<String> lines = names.stream()
                .map(name -> sized(10, " ") + coloured(colour, text(name)))
                .toList();
        Traits traits = Traits.of("color", colour)
                .label(Html.column(1, List.of(Html.cell("left", Html.lines(lines)))))
                .and("tooltip", tooltip)
                .and("labeltooltip", tooltip);
        canvas.edge(from.name(), to.name(), verb.equals("feeds") ? traits.and("style", "dashed") : traits);
    }
}
