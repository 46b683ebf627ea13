package org.spectls.diagram.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.State;
import org.spectls.diagram.view.Outcome;

/** Gathers the outcomes that follow from one line of the specification, and finds the place to draw them. */
final class Places {
    private final Machine machine;

    private Places(Machine machine) {
        this.machine = machine;
    }

    static Map<Place, List<Entry>> of(Machine machine) {
        Places places = new Places(machine);
        Map<Object, List<Outcome>> groups = new LinkedHashMap<>();
        machine.states().stream()
                .flatMap(state -> Outcome.of(state).stream())
                .forEach(outcome -> groups.computeIfAbsent(key(outcome), key -> new ArrayList<>())
                        .add(outcome));
        Map<Place, List<Entry>> entries = new LinkedHashMap<>();
        groups.values()
                .forEach(outcomes -> entries.computeIfAbsent(places.place(outcomes), place -> new ArrayList<>())
                        .add(new Entry(List.copyOf(outcomes))));
        return entries;
    }

    /** Equal for what one line of the specification says of several states. */
    private static Object key(Outcome outcome) {
        if (outcome.handler().origin() == Origin.STATE) {
            return outcome.id();
        } else if (isLateResult(outcome)) {
            return Event.Result.class;
        } else if (outcome.isByRule()) {
            String withinRule = outcome.id().substring(outcome.handler().id().length());
            return List.of(outcome.handler().note().span(), withinRule);
        }
        String withinState = outcome.id().substring(outcome.state().id().length());
        return List.of(outcome.handler().note().span(), withinState);
    }

    /** An operation that ends in a state that does not await it. */
    static boolean isLateResult(Outcome outcome) {
        return outcome.isByRule() && outcome.event() instanceof Event.Result;
    }

    private Place place(List<Outcome> outcomes) {
        Set<State> states = outcomes.stream().map(Outcome::state).collect(Collectors.toSet());
        State state = outcomes.get(0).state();
        if (states.size() == 1 && !isLateResult(outcomes.get(0))) {
            return new Place.InState(state);
        }
        Set<Optional<String>> phases = states.stream().map(State::phase).collect(Collectors.toSet());
        return phases.size() == 1 && isPartOfMachine(state.phase())
                ? new Place.InPhase(state.phase().orElseThrow())
                : new Place.Anywhere();
    }

    private boolean isPartOfMachine(Optional<String> phase) {
        return phase.isPresent()
                && machine.states().stream().anyMatch(state -> !state.phase().equals(phase));
    }
}
