package org.spectls.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spectls.kernel.machine.Transition;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Step;
import org.spectls.puppet.trace.Trace;
import org.spectls.suite.explore.Route;
import org.spectls.suite.explore.Seen;
import org.spectls.suite.explore.Stage;
import org.spectls.suite.explore.Theatre;

/** Plays routes on a stage, and writes down what has to be seen then. Not thread-safe. */
final class Recorder {
    private final Theatre theatre;
    private final Role tested;
    private final Map<String, Transition> transitions = new LinkedHashMap<>();

    /** @param theatre where the specification plays alone: what is expected comes of nothing else */
    Recorder(Theatre theatre, Role tested) {
        this.theatre = theatre;
        this.tested = tested;
        theatre.machines(tested)
                .forEach(machine ->
                        machine.transitions().forEach(transition -> transitions.put(transition.id(), transition)));
    }

    /** The ids of all transitions, in the order of the specification. */
    List<String> all() {
        return List.copyOf(transitions.keySet());
    }

    List<String> citations(String transition) {
        Transition known = transitions.get(transition);
        return known == null ? List.of() : known.citations();
    }

    /**
     * A test case.
     *
     * @param name within its role
     */
    Trace trace(String name, String text, List<String> covers, Route route) {
        List<Step> steps = new ArrayList<>();
        try (Stage stage = theatre.stage(tested, route.profile())) {
            for (Action action : route.actions()) {
                Seen seen = stage.perform(action);
                List<String> citations = seen.transitions().isEmpty()
                        ? List.of()
                        : citations(seen.transitions().get(seen.transitions().size() - 1));
                steps.add(new Step(action, seen.labels(), List.of(), seen.transitions(), citations));
            }
        }
        List<String> citations = covers.stream()
                .flatMap(transition -> citations(transition).stream())
                .distinct()
                .toList();
        return new Trace(tested + "." + name, tested, route.profile(), new Trace.Goal(text, covers, citations), steps);
    }
}
