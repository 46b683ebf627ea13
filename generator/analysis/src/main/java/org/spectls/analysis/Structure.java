package org.spectls.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.analysis.machine.Abstraction;
import org.spectls.analysis.machine.Question;
import org.spectls.analysis.machine.Way;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.text.ExprText;

/** What a machine consists of, whether it can happen or not. */
final class Structure {
    private Structure() {}

    /** Where a transition stands. */
    record Place(State state, Event event, List<Way> ways) {}

    static Stream<Way> ways(Abstraction machine) {
        return machine.machine().states().stream().flatMap(state -> ways(machine, state));
    }

    static Optional<Place> place(Abstraction machine, String transition) {
        for (State state : machine.machine().states()) {
            for (Event event : machine.machine().alphabet()) {
                List<Way> ways = machine.ways(state, event).stream()
                        .filter(way -> way.transition().equals(transition))
                        .toList();
                if (!ways.isEmpty()) {
                    return Optional.of(new Place(state, event, ways));
                }
            }
        }
        return Optional.empty();
    }

    static List<Pair> pairs(Abstraction machine) {
        Map<String, Set<String>> leaving = new LinkedHashMap<>();
        for (State state : machine.machine().states()) {
            Set<String> ids = new LinkedHashSet<>();
            ways(machine, state).forEach(way -> ids.add(way.transition()));
            leaving.put(state.name(), ids);
        }
        Set<Pair> pairs = new LinkedHashSet<>();
        for (State state : machine.machine().states()) {
            ways(machine, state)
                    .forEach(way -> leadsTo(state, way)
                            .ifPresent(next -> leaving.getOrDefault(next, Set.of())
                                    .forEach(second -> pairs.add(new Pair(way.transition(), second)))));
        }
        return new ArrayList<>(pairs);
    }

    static Map<String, List<String>> decisions(Abstraction machine) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        ways(machine)
                .flatMap(way -> way.questions().stream())
                .forEach(question -> all.putIfAbsent(question.decision(), texts(question)));
        return all;
    }

    private static List<String> texts(Question question) {
        return question.atoms().stream().map(ExprText::of).toList();
    }

    private static Optional<String> leadsTo(State state, Way way) {
        return switch (way.kind()) {
            case GO -> way.target();
            case STAY -> Optional.of(state.name());
            case END, FAIL -> Optional.empty();
        };
    }

    private static Stream<Way> ways(Abstraction machine, State state) {
        return machine.machine().alphabet().stream().flatMap(event -> machine.ways(state, event).stream());
    }
}
