package org.spectls.diagram.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.State;
import org.spectls.diagram.view.Outcome;

/**
 * What a machine's picture consists of: boxes with lines, and arrows between them. Each outcome of each state is in
 * exactly one entry of one line or arrow.
 */
record Plan(Machine machine, HappyPath path, List<Box> boxes, List<Arrow> arrows) {

    /** A state's box, or one for a phase or the machine with what holds in all of its states. */
    record Box(Place place, List<Entry> entries) {}

    /** All transitions between two boxes. */
    record Arrow(Place from, String to, List<Entry> entries) {}

    static Plan of(Machine machine) {
        Map<Place, List<Entry>> lines = new LinkedHashMap<>();
        Map<List<Object>, Arrow> arrows = new LinkedHashMap<>();
        machine.states().forEach(state -> lines.put(new Place.InState(state), new ArrayList<>()));
        Places.of(machine).forEach((place, entries) -> {
            List<Entry> inBox = lines.computeIfAbsent(place, p -> new ArrayList<>());
            for (Entry entry : entries) {
                entry.first()
                        .successor()
                        .filter(target -> !isLoop(place, target))
                        .ifPresentOrElse(
                                target -> arrows.computeIfAbsent(
                                                List.of(place, target),
                                                ends -> new Arrow(place, target, new ArrayList<>()))
                                        .entries()
                                        .add(entry),
                                () -> inBox.add(entry));
            }
        });
        List<Box> boxes = new ArrayList<>();
        lines.forEach((place, entries) -> boxes.add(new Box(place, List.copyOf(entries))));
        return new Plan(machine, HappyPath.of(machine), boxes, List.copyOf(arrows.values()));
    }

    /** A transition to the state it starts from is a line in the box. */
    private static boolean isLoop(Place place, String target) {
        return place instanceof Place.InState in && in.state().name().equals(target);
    }

    List<Outcome> outcomes() {
        return machine.states().stream()
                .flatMap(state -> Outcome.of(state).stream())
                .toList();
    }

    boolean isAligned(State state) {
        return path.aligned().contains(state.name());
    }
}
