package org.spectls.diagram.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.sequence.World.Seat;
import org.spectls.diagram.view.Outcome;
import org.spectls.diagram.view.View;

/** Two endpoints that talk to each other, and their machines under a view. */
record Parties(Model model, View view, List<EndpointDef> sides, Map<String, Machine> machines) {

    /** The first two endpoints that understand each other: each receives on a channel that the other sends on. */
    static Optional<Parties> of(Model model, View view) {
        Map<String, Machine> machines = view.machines(model);
        List<EndpointDef> endpoints = model.endpoints();
        for (int a = 0; a < endpoints.size(); a++) {
            for (int b = a + 1; b < endpoints.size(); b++) {
                Parties parties = new Parties(model, view, List.of(endpoints.get(a), endpoints.get(b)), machines);
                if (parties.hears(0, 1) && parties.hears(1, 0)) {
                    return Optional.of(parties);
                }
            }
        }
        return Optional.empty();
    }

    private boolean hears(int speaker, int listener) {
        Set<String> sent = machines(speaker).stream()
                .flatMap(machine -> machine.states().stream())
                .flatMap(state -> Outcome.of(state).stream())
                .flatMap(outcome -> outcome.leaf().stream())
                .map(Leaf::effects)
                .flatMap(List::stream)
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Effect.Send) effect).channel())
                .collect(Collectors.toSet());
        return machines(listener).stream()
                .flatMap(machine -> machine.receives().stream())
                .anyMatch(sent::contains);
    }

    List<Machine> machines(int side) {
        List<Machine> all = new ArrayList<>();
        sides.get(side).machines().forEach(name -> all.add(machine(name)));
        return all;
    }

    Machine machine(String name) {
        Machine machine = machines.get(name);
        if (machine == null) {
            throw new IllegalArgumentException("there is no machine " + name);
        }
        return machine;
    }

    Optional<Seat> receiver(int side, String channel) {
        return machines(side).stream()
                .filter(machine -> machine.receives().contains(channel))
                .map(machine -> new Seat(side, machine.name()))
                .findFirst();
    }

    /** The machine of a side that understands the most kinds of message: the one to be followed. */
    Machine lead(int side) {
        return machines(side).stream()
                .max(Comparator.comparingInt(this::vocabulary))
                .orElseThrow();
    }

    private int vocabulary(Machine machine) {
        return model.channels().stream()
                .filter(channel -> machine.receives().contains(channel.name()))
                .mapToInt(channel -> channel.messages().size())
                .sum();
    }
}
