package org.spectls.cli.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spectls.cli.simulate.World.Choice;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Event;
import org.spectls.interpreter.Situation;

/** What can happen next, in the order in which it is told: what goes on by itself, then the rest. */
final class Moves {
    private Moves() {}

    static List<Move> of(Simulation simulation) {
        List<Move> moves = new ArrayList<>();
        for (int side = 0; side < simulation.parties().size(); side++) {
            moves.addAll(answers(simulation, side).stream().limit(1).toList());
        }
        simulation.parties().forEach(party -> deliver(simulation, party).ifPresent(moves::add));
        for (int side = 0; side < simulation.parties().size(); side++) {
            moves.addAll(events(simulation, side, EventKind.CALL));
        }
        pass(simulation).ifPresent(moves::add);
        for (int side = 0; side < simulation.parties().size(); side++) {
            moves.addAll(answers(simulation, side).stream().skip(1).toList());
        }
        for (int side = 0; side < simulation.parties().size(); side++) {
            moves.addAll(onTheWire(simulation, side));
        }
        for (int side = 0; side < simulation.parties().size(); side++) {
            moves.addAll(events(simulation, side, EventKind.INPUT));
        }
        if (simulation.step() > 0) {
            moves.add(new Move.Reconnect(0, "reconnect"));
        }
        return moves;
    }

    private static List<Move> answers(Simulation simulation, int side) {
        Party party = simulation.party(side);
        List<Move> answers = new ArrayList<>();
        for (Situation.Pending pending : party.situation().pending()) {
            boolean honest = true;
            for (Choice choice : simulation.world().results(simulation, side, pending)) {
                String text = party.name() + "." + pending.operation() + " = " + choice.label();
                answers.add(new Move.Answer(side, text, pending.operation(), choice.value(), honest));
                honest = false;
            }
        }
        return answers;
    }

    private static Optional<Move> deliver(Simulation simulation, Party party) {
        int side = simulation.parties().indexOf(party);
        return party.listens() && !simulation.to(side).isEmpty()
                ? Optional.of(new Move.Deliver(side, "deliver " + party.name()))
                : Optional.empty();
    }

    private static List<Move> onTheWire(Simulation simulation, int side) {
        List<Parcel> parcels = simulation.to(side);
        String name = simulation.party(side).name();
        List<Move> moves = new ArrayList<>();
        if (parcels.isEmpty() || simulation.party(side).situation().ended()) {
            return moves;
        }
        moves.add(new Move.Drop(side, "drop " + name));
        if (parcels.get(0).bits() > 0) {
            int last = parcels.get(0).bits() - 1;
            moves.add(new Move.Alter(side, "alter " + name + " " + last, last));
        }
        moves.add(new Move.Duplicate(side, "duplicate " + name));
        if (parcels.size() > 1) {
            moves.add(new Move.Delay(side, "delay " + name));
        }
        return moves;
    }

    private static List<Move> events(Simulation simulation, int side, EventKind kind) {
        Party party = simulation.party(side);
        List<Move> moves = new ArrayList<>();
        if (party.situation().ended()) {
            return moves;
        }
        List<EventDef> known = kind == EventKind.CALL
                ? simulation.world().interpreter().model().events().stream()
                        .filter(event -> event.kind() == EventKind.CALL)
                        .toList()
                : simulation.world().inputs();
        for (EventDef event : known) {
            if (knows(simulation, party, event)) {
                for (List<Choice> arguments : simulation.world().arguments(party, event)) {
                    moves.add(move(party, side, event, arguments));
                }
            }
        }
        return moves;
    }

    static Move move(Party party, int side, EventDef event, List<Choice> arguments) {
        String given = arguments.stream().map(Choice::label).collect(Collectors.joining(", "));
        String text = party.name() + "." + event.name() + (given.isEmpty() ? "" : " " + given);
        return event.kind() == EventKind.CALL
                ? new Move.Call(
                        side,
                        text,
                        event.name(),
                        arguments.stream().map(Choice::value).toList())
                : new Move.Input(
                        side,
                        text,
                        event.name(),
                        arguments.stream().map(Choice::value).toList());
    }

    static boolean knows(Simulation simulation, Party party, EventDef event) {
        Event told = event.kind() == EventKind.CALL ? new Event.Call(event.name()) : new Event.Input(event.name());
        return simulation.world().interpreter().model().machines().stream()
                .filter(machine -> party.situation().machines().containsKey(machine.name()))
                .anyMatch(machine -> machine.alphabet().contains(told));
    }

    /** To the timer that fires first. */
    private static Optional<Move> pass(Simulation simulation) {
        return simulation.parties().stream()
                .filter(party -> !party.situation().ended())
                .filter(party -> party.situation().nextDeadline() != Situation.NEVER)
                .min(Comparator.comparingLong(party -> party.situation().nextDeadline()))
                .map(party -> new Move.Pass(
                        simulation.parties().indexOf(party),
                        "time",
                        party.situation().nextDeadline()));
    }
}
