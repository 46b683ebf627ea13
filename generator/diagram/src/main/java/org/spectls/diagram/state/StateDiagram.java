package org.spectls.diagram.state;

import static org.spectls.diagram.paint.Html.coloured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.State;
import org.spectls.diagram.paint.Canvas;
import org.spectls.diagram.paint.Html;
import org.spectls.diagram.paint.Palette;
import org.spectls.diagram.paint.Palette.Hue;
import org.spectls.diagram.paint.Traits;
import org.spectls.diagram.state.Plan.Arrow;
import org.spectls.diagram.state.Plan.Box;
import org.spectls.diagram.view.Lens;
import org.spectls.diagram.view.Outcome;

/** Draws a machine. */
public final class StateDiagram {
    private static final String INITIAL = "initial state";
    private static final String HAPPY = "main";

    private final Lens lens;
    private final Plan plan;
    private final Wording words;
    private final Canvas canvas;
    private final Map<String, Canvas.Area> areas = new LinkedHashMap<>();

    private StateDiagram(Lens lens, Plan plan) {
        this.lens = lens;
        this.plan = plan;
        words = new Wording(lens);
        canvas = new Canvas(
                plan.machine().name(),
                StateTitle.of(lens, plan)
                        .traits()
                        .and("rankdir", "TB")
                        // Areas share their ranks with the rest.
                        .and("newrank", true)
                        .and("splines", "spline")
                        .and("nodesep", 0.4)
                        .and("ranksep", 0.28)
                        .and("style", "rounded"),
                Traits.of("shape", "box")
                        .and("style", "rounded,filled")
                        .and("fillcolor", "white")
                        .and("fontcolor", Palette.INK)
                        .and("fontsize", 12)
                        .and("penwidth", 1.2)
                        .and("margin", "0.14,0.05")
                        .and("height", 0.3),
                Traits.of("fontsize", 9)
                        .and("fontcolor", Palette.SOFT)
                        .and("color", Palette.MUTED)
                        .and("penwidth", 1.0)
                        .and("arrowsize", 0.6));
    }

    /** The picture of a machine as the lens shows it, in DOT, for the layout in layers. */
    public static String dot(Lens lens, Machine machine) {
        StateDiagram diagram = new StateDiagram(lens, Plan.of(lens.view().of(lens.model(), machine)));
        diagram.draw();
        return diagram.canvas.dot();
    }

    private void draw() {
        canvas.node(
                INITIAL,
                Traits.of("shape", "circle")
                        .and("width", 0.16)
                        .and("height", 0.16)
                        .and("fixedsize", true)
                        .and("label", "")
                        .and("fillcolor", Palette.INK)
                        .and("color", Palette.INK)
                        .and("group", HAPPY)
                        .and("tooltip", INITIAL));
        canvas.edge(INITIAL, plan.machine().initial().name(), happy(Palette.INK).and("tooltip", INITIAL));
        plan.boxes().forEach(this::box);
        plan.path().aligned().forEach(this::arrowsFrom);
        plan.arrows().stream()
                .filter(arrow -> !plan.path().aligned().contains(arrow.from().node()))
                .forEach(this::arrow);
    }

    private void arrowsFrom(String state) {
        plan.arrows().stream()
                .filter(arrow -> arrow.from().node().equals(state))
                .forEach(this::arrow);
    }

    private void box(Box box) {
        if (box.place() instanceof Place.InState in) {
            node(in.state().phase(), box, stateTraits(in.state()));
        } else if (box.place() instanceof Place.InPhase in) {
            phaseNote(in.phase(), box);
        } else {
            node(Optional.empty(), box, noteTraits("What holds in every state"));
            // Beside the first state; unattached, it would push that down by its own height.
            canvas.edge(INITIAL, box.place().node(), Traits.of("style", "invis"));
        }
    }

    /** Its lines stand in the area's label; a node is only needed where arrows start. */
    private void phaseNote(String phase, Box box) {
        if (plan.arrows().stream().noneMatch(arrow -> arrow.from().equals(box.place()))) {
            return;
        }
        Box withoutLines = new Box(box.place(), List.of());
        node(Optional.of(phase), withoutLines, noteTraits("What holds in every state of the phase"));
        // Unattached, it would float to the top and take its area with it.
        plan.machine().states().stream()
                .filter(state -> state.phase().equals(Optional.of(phase)))
                .findFirst()
                .ifPresent(first -> canvas.edge(
                        box.place().node(),
                        first.name(),
                        Traits.of("style", "invis").and("minlen", 0)));
    }

    private void node(Optional<String> phase, Box box, Traits traits) {
        String align = box.place() instanceof Place.InState ? "center" : "left";
        Traits labelled = traits.label(new BoxLabel(words, align).of(box));
        String id = box.place().node();
        phase.ifPresentOrElse(name -> area(name).node(id, labelled), () -> canvas.node(id, labelled));
    }

    private Canvas.Area area(String phase) {
        return areas.computeIfAbsent(phase, name -> {
            Hue hue = hue(Optional.of(name));
            List<String> cells = new ArrayList<>();
            plan.boxes().stream()
                    .filter(box -> box.place().equals(new Place.InPhase(name)))
                    .forEach(box -> cells.addAll(new BoxLabel(words, "right").lines(box)));
            String rest = cells.isEmpty() ? "" : Html.sized(9, coloured(Palette.MUTED, ", in every state"));
            cells.add(0, Html.cell("right", coloured(hue.line(), Html.text(name)) + rest));
            return canvas.area(
                    name,
                    Traits.none()
                            .label(Html.column(0, cells))
                            .and("labeljust", "r")
                            .and("bgcolor", hue.area())
                            .and("color", hue.border())
                            .and("margin", 12)
                            .and("tooltip", name));
        });
    }

    private Traits stateTraits(State state) {
        Traits traits = Traits.none()
                .and("color", outline(state))
                .hint(lens.hint(state.id(), state.note()), lens.link(state.note()));
        if (plan.isAligned(state)) {
            traits.and("group", HAPPY);
        }
        if (state.awaits().isPresent()) {
            traits.and("style", "rounded,filled,dashed");
        }
        if (state.isFinal()) {
            traits.and("peripheries", 2);
        }
        return traits;
    }

    private static Traits noteTraits(String tooltip) {
        return Traits.of("style", "rounded,filled,dashed")
                .and("fillcolor", Palette.NOTE)
                .and("color", Palette.FAINT)
                .and("tooltip", tooltip);
    }

    /** With coverage, a state counts as reached when anything happened in it. */
    private String outline(State state) {
        if (!lens.coverage().isPainted()) {
            return hue(state.phase()).line();
        }
        return lens.coverage().count(Outcome.of(state)) > 0 ? Palette.COVERED : Palette.UNCOVERED;
    }

    private Hue hue(Optional<String> phase) {
        List<String> names = new ArrayList<>();
        plan.machine().phases().forEach(p -> names.add(p.name()));
        if (names.isEmpty()) {
            return Palette.BLUE;
        }
        return phase.map(name -> Palette.hue(names.indexOf(name))).orElse(Palette.PLAIN);
    }

    private void arrow(Arrow arrow) {
        boolean onPath = plan.path().leads(arrow.from().node(), arrow.to());
        String own = onPath ? Palette.INK : Palette.MUTED;
        String colour = words.colour(arrow.entries(), own);
        Traits traits = (onPath ? happy(colour) : Traits.of("color", colour))
                .label(new ArrowLabel(words).of(arrow, onPath))
                .and("edgetooltip", words.hint(arrow.entries()))
                .and("edgeURL", words.link(arrow.entries()));
        if (colour.equals(Palette.UNCOVERED)) {
            traits.and("style", "dashed");
        }
        canvas.edge(arrow.from().node(), arrow.to(), traits);
    }

    private static Traits happy(String colour) {
        return Traits.of("weight", 100).and("penwidth", 1.9).and("color", colour);
    }
}
