package org.spectls.diagram.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.diagram.sequence.Known.Lack;
import org.spectls.diagram.sequence.Row.Kind;
import org.spectls.diagram.sequence.Row.Mark;
import org.spectls.diagram.sequence.World.Current;
import org.spectls.diagram.sequence.World.Seat;

/** What can come of an event when nothing fails and nothing ends. */
final class Reactions {
    private final Parties parties;
    private final Knowledge knowledge;
    private final Consequences consequences;

    Reactions(Parties parties) {
        this.parties = parties;
        knowledge = new Knowledge(parties.model());
        consequences = new Consequences(parties, knowledge, this);
    }

    /** A transition that can be taken, and what is known where it is. */
    record Way(Leaf leaf, Map<String, Known> variables) {}

    /** A world in the middle of a transition. */
    record Moment(World world, Map<String, Known> variables) {}

    /** All worlds that can follow, the most promising first; none when the machine must fail. */
    List<World> to(Event event, Seat seat, List<Known> arguments, World world) {
        world.installed.clear();
        return within(event, seat, arguments, world, true);
    }

    /** {@code outermost}: not in the middle of another machine's transition. */
    List<World> within(Event event, Seat seat, List<Known> arguments, World world, boolean outermost) {
        Current current = world.current(seat);
        State state = parties.machine(seat.machine()).state(current.state());
        Optional<Handler> handler =
                state.handlers().stream().filter(h -> h.event().equals(event)).findFirst();
        if (handler.isEmpty()) {
            // Hidden by the view: nobody minds an event, but a message wants an answer.
            return event instanceof Event.Internal ? List.of(world) : List.of();
        }
        Map<String, Known> variables = new HashMap<>(current.data());
        for (int i = 0; i < handler.get().bindings().size() && i < arguments.size(); i++) {
            variables.put(handler.get().bindings().get(i).name(), arguments.get(i));
        }
        List<Way> ways = new ArrayList<>();
        collect(handler.get().body(), variables, ways);
        ways.sort(Comparator.comparingInt(way -> reluctance(way.leaf())));
        List<World> worlds = new ArrayList<>();
        for (Way way : ways) {
            consequences
                    .of(way, seat, world, outermost)
                    .forEach(moment -> worlds.add(arrive(moment, way.leaf().target(), seat)));
        }
        return worlds;
    }

    /** Requirements hold. Of alternatives, one that is known to be taken excludes the others. */
    private void collect(Block block, Map<String, Known> variables, List<Way> ways) {
        Map<String, Known> extended = new HashMap<>(variables);
        block.steps().forEach(step -> {
            if (step instanceof Let let) {
                Known value = knowledge.of(let.value(), extended);
                boolean required = let.failure().isPresent() && value.equals(Lack.ABSENT);
                extended.put(let.name(), required ? Lack.UNKNOWN : value);
            }
        });
        if (block.ending() instanceof Leaf leaf) {
            if (!(leaf.target() instanceof Target.Fail) && !(leaf.target() instanceof Target.End)) {
                ways.add(new Way(leaf, extended));
            }
        } else {
            possible(((Choice) block.ending()).alternatives(), extended)
                    .forEach(alternative -> collect(alternative.block(), extended, ways));
        }
    }

    private List<Alternative> possible(List<Alternative> alternatives, Map<String, Known> variables) {
        List<Alternative> open = new ArrayList<>();
        for (Alternative alternative : alternatives) {
            Optional<Boolean> truth = alternative
                    .guard()
                    .flatMap(guard -> knowledge.of(guard, variables).truth());
            if (truth.equals(Optional.of(true))) {
                return List.of(alternative);
            } else if (truth.isEmpty()) {
                open.add(alternative);
            }
        }
        // A view may have left only what the defaults speak against: then it wants that.
        return open.isEmpty() ? alternatives : open;
    }

    /** A transition that does something comes before one that does nothing. */
    private static int reluctance(Leaf leaf) {
        if (leaf.target() instanceof Target.Goto) {
            return 0;
        }
        return leaf.target() instanceof Target.Stay && !leaf.effects().isEmpty() ? 1 : 2;
    }

    private World arrive(Moment moment, Target target, Seat seat) {
        World world = moment.world();
        if (target instanceof Target.Goto go) {
            State state = parties.machine(seat.machine()).state(go.state());
            world.machines.put(seat, new Current(go.state(), knowledge.fields(go.data(), moment.variables())));
            if (isFollowed(seat)) {
                world.mark(seat.side(), new Mark(Kind.STATE, state.name(), state.note()));
            }
            if (state.awaits().isPresent()) {
                world.pending.add(seat);
            }
        } else if (target instanceof Target.Stay stay) {
            Current current = world.current(seat);
            Map<String, Known> data = new HashMap<>(current.data());
            data.putAll(knowledge.fields(stay.data(), moment.variables()));
            world.machines.put(seat, new Current(current.state(), data));
        }
        return world;
    }

    private boolean isFollowed(Seat seat) {
        return parties.lead(seat.side()).name().equals(seat.machine());
    }
}
