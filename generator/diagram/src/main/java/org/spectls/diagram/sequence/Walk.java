package org.spectls.diagram.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.State;
import org.spectls.diagram.sequence.Known.Lack;
import org.spectls.diagram.sequence.Row.Kind;
import org.spectls.diagram.sequence.Row.Mark;
import org.spectls.diagram.sequence.World.Call;
import org.spectls.diagram.sequence.World.Current;
import org.spectls.diagram.sequence.World.Seat;
import org.spectls.diagram.sequence.World.Sent;
import org.spectls.diagram.state.HappyPath;

/**
 * Runs two endpoints against each other until both are where their happy paths lead. Operations end at once, messages
 * arrive in the order in which they were sent, timers do not fire, and an application calls what a machine needs to leave
 * its initial state, and then what the view demands. Where a choice is open, the first that leads there is taken.
 */
final class Walk {
    /** More worlds than this are not tried. */
    private static final int PATIENCE = 20_000;

    private final Parties parties;
    private final Reactions reactions;
    private final List<Predicate<String>> destinations = new ArrayList<>();
    private Optional<World> best = Optional.empty();
    private int patience = PATIENCE;

    private Walk(Parties parties) {
        this.parties = parties;
        reactions = new Reactions(parties);
        for (int side = 0; side < 2; side++) {
            destinations.add(HappyPath.of(parties.lead(side)).destination()::equals);
        }
    }

    /** The dialogue, or the one that comes nearest; absent when nothing is ever said. */
    static Optional<List<Row>> through(Parties parties) {
        Walk walk = new Walk(parties);
        walk.explore(walk.start());
        return walk.best.filter(world -> world.messages() > 0).map(world -> world.rows);
    }

    private World start() {
        World world = new World();
        for (int side = 0; side < 2; side++) {
            for (Machine machine : parties.machines(side)) {
                State initial = machine.initial();
                Map<String, Known> data = new HashMap<>();
                Knowledge knowledge = new Knowledge(parties.model());
                for (Param param : initial.data()) {
                    data.put(
                            param.name(),
                            param.initial()
                                    .map(value -> knowledge.of(value, Map.of()))
                                    .orElse(Lack.UNKNOWN));
                }
                world.machines.put(new Seat(side, machine.name()), new Current(initial.name(), data));
            }
            State first = parties.lead(side).initial();
            world.mark(side, new Mark(Kind.STATE, first.name(), first.note()));
        }
        return world;
    }

    /** Depth first; true when the end was found. */
    private boolean explore(World world) {
        if (patience-- < 0) {
            return true;
        }
        if (!world.pending.isEmpty()) {
            return exploreAll(endOperation(world));
        } else if (!world.underWay.isEmpty()) {
            return exploreAll(receive(world));
        }
        if (best.isEmpty() || rank(world) > rank(best.get())) {
            best = Optional.of(world);
        }
        return isOver(world) || exploreAll(call(world));
    }

    private boolean exploreAll(List<World> worlds) {
        for (World world : worlds) {
            if (explore(world)) {
                return true;
            }
        }
        return false;
    }

    private List<World> endOperation(World before) {
        World world = before.copy();
        Seat seat = world.pending.remove();
        return state(world, seat)
                .awaits()
                .map(await -> reactions.to(new Event.Result(await.operation()), seat, List.of(), world))
                .orElse(List.of());
    }

    private List<World> receive(World before) {
        World world = before.copy();
        Sent sent = world.underWay.remove();
        int side = 1 - sent.from();
        Optional<Seat> receiver = parties.receiver(side, sent.channel());
        if (receiver.isEmpty()) {
            return List.of();
        }
        world.stand(side, sent.row());
        return reactions.to(
                new Event.Message(sent.channel(), sent.name()), receiver.get(), List.of(sent.content()), world);
    }

    private boolean isOver(World world) {
        return arrived(world) == 2 && demanded(world).isEmpty();
    }

    /** What applications call: what the view demands, once, and what gets a machine out of its initial state. */
    private List<World> call(World before) {
        List<World> worlds = new ArrayList<>();
        if (arrived(before) == 2) {
            demanded(before).forEach(call -> {
                World world = before.copy();
                world.called.add(call);
                worlds.addAll(call(call, world));
            });
        }
        for (Call call : calls(before)) {
            String initial = parties.machine(call.seat().machine()).initial().name();
            if (initial.equals(before.current(call.seat()).state())) {
                call(call, before.copy()).stream()
                        .filter(after ->
                                !initial.equals(state(after, call.seat()).name()))
                        .forEach(worlds::add);
            }
        }
        return worlds;
    }

    private List<World> call(Call call, World world) {
        Machine machine = parties.machine(call.seat().machine());
        world.begin(call.seat().side(), new Mark(Kind.CALL, call.name() + "()", machine.note()));
        return reactions.to(new Event.Call(call.name()), call.seat(), List.of(), world);
    }

    private List<Call> demanded(World world) {
        return calls(world).stream()
                .filter(call -> parties.view()
                        .demands(parties.machine(call.seat().machine()), state(world, call.seat()), call.name()))
                .filter(call -> !world.called.contains(call))
                .toList();
    }

    private List<Call> calls(World world) {
        List<Call> calls = new ArrayList<>();
        for (Seat seat : world.machines.keySet()) {
            for (Event event : parties.machine(seat.machine()).alphabet()) {
                if (event instanceof Event.Call call) {
                    calls.add(new Call(seat, call.name()));
                }
            }
        }
        return calls;
    }

    private State state(World world, Seat seat) {
        return parties.machine(seat.machine()).state(world.current(seat).state());
    }

    private long rank(World world) {
        return arrived(world) * 1_000_000L + world.messages();
    }

    /** How many sides are where they want to be. */
    private int arrived(World world) {
        int arrived = 0;
        for (int side = 0; side < 2; side++) {
            String state =
                    state(world, new Seat(side, parties.lead(side).name())).name();
            arrived += destinations.get(side).test(state) ? 1 : 0;
        }
        return arrived;
    }
}
