package org.spectls.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.ViewDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.endpoint.EndpointDiagram;
import org.spectls.diagram.engine.Rendering;
import org.spectls.diagram.engine.Rendering.Format;
import org.spectls.diagram.engine.Rendering.Layout;
import org.spectls.diagram.sequence.SequenceChart;
import org.spectls.diagram.state.StateDiagram;
import org.spectls.diagram.view.Coverage;
import org.spectls.diagram.view.Lens;
import org.spectls.diagram.view.View;

/** Draws a specification: its machines, its endpoints, and the dialogues that they have. Stateless and thread-safe. */
public final class Diagrams {
    private Diagrams() {}

    /** A drawing before it is rendered. */
    record Drawing(String name, String dot, Layout layout) {}

    /**
     * Draws what is asked for. Equal requests give equal files, but for PNG, which depends on the machine's fonts.
     *
     * @return the files' contents by their names: {@code machine-Door.svg}, {@code endpoint-House.svg}, {@code
     *     sequence.svg}; under a view {@code machine-Door-open.svg}
     * @throws IllegalArgumentException when the view, a machine or an endpoint that is asked for does not exist
     * @throws org.spectls.diagram.engine.RenderingException when the native engine is asked for and missing
     */
    public static SortedMap<String, byte[]> draw(Model model, DiagramRequest request) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Drawing drawing : drawings(model, request)) {
            for (Format format : request.formats()) {
                files.put(
                        drawing.name() + "." + format.name().toLowerCase(Locale.ROOT),
                        Rendering.render(drawing.dot(), drawing.layout(), format, request.engine()));
            }
        }
        return files;
    }

    static List<Drawing> drawings(Model model, DiagramRequest request) {
        View view = View.find(model, request.view());
        Lens lens = new Lens(model, view, new Coverage(request.counts().map(Map::copyOf)), request.linkBase());
        checkNames(model, request);
        List<Drawing> drawings = new ArrayList<>();
        for (Machine machine : model.machines()) {
            if (isWanted(machine.name(), request)) {
                String name = fileName("machine-" + machine.name(), view);
                drawings.add(new Drawing(name, StateDiagram.dot(lens, machine), Layout.LAYERED));
            }
        }
        for (EndpointDef endpoint : model.endpoints()) {
            if (isWanted(endpoint.name(), request)) {
                String name = fileName("endpoint-" + endpoint.name(), view);
                drawings.add(new Drawing(name, EndpointDiagram.dot(lens, endpoint), Layout.LAYERED));
            }
        }
        if (request.names().isEmpty()) {
            sequences(lens).forEach(drawings::add);
        }
        return drawings;
    }

    /** Of the view; when none is asked for, of all that are declared, or else of the whole. */
    private static Stream<Drawing> sequences(Lens lens) {
        List<ViewDef> declared = lens.model().views();
        Stream<View> views = lens.view().name().isPresent()
                ? Stream.of(lens.view())
                : declared.isEmpty() ? Stream.of(View.FULL) : declared.stream().map(View::of);
        return views.flatMap(view -> {
            Lens through = new Lens(lens.model(), view, lens.coverage(), lens.linkBase());
            Optional<String> dot = SequenceChart.dot(through);
            return dot.map(d -> new Drawing(fileName("sequence", view), d, Layout.PINNED)).stream();
        });
    }

    private static String fileName(String subject, View view) {
        return subject + view.name().map(name -> "-" + name).orElse("");
    }

    private static boolean isWanted(String name, DiagramRequest request) {
        return request.names().isEmpty() || request.names().contains(name);
    }

    private static void checkNames(Model model, DiagramRequest request) {
        for (String name : request.names()) {
            boolean known =
                    model.machines().stream().anyMatch(machine -> machine.name().equals(name))
                            || model.endpoints().stream()
                                    .anyMatch(endpoint -> endpoint.name().equals(name));
            if (!known) {
                throw new IllegalArgumentException("there is no machine or endpoint " + name);
            }
        }
    }
}
