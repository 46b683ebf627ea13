package org.spectls.cli.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.cli.simulate.Outcome.Taken;
import org.spectls.cli.simulate.Outcome.Told;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Stimulus;

/** One move under way. For one use. */
final class Turn {
    private final Simulation before;
    private final World world;
    private final List<Host> hosts;
    private final List<Told> told = new ArrayList<>();
    private Simulation simulation;

    Turn(Simulation before) {
        this.before = before;
        this.world = before.world();
        this.simulation = before;
        this.hosts = List.of(world.host(before.step(), 0), world.host(before.step(), 1));
    }

    Outcome take(Move move) {
        if (move instanceof Move.Call call) {
            tell(call.side(), new Stimulus.Call(call.name(), call.arguments()), false);
        } else if (move instanceof Move.Input input) {
            tell(input.side(), new Stimulus.Input(input.name(), input.arguments(), Optional.empty()), false);
        } else if (move instanceof Move.Answer answer) {
            tell(answer.side(), new Stimulus.Result(answer.operation(), answer.value()), false);
        } else if (move instanceof Move.Inject inject) {
            world.carrier()
                    .inject(this, inject.side(), inject.channel(), inject.message(), inject.frame(), inject.attacker());
        } else if (move instanceof Move.Pass pass) {
            pass(pass.until());
        } else if (move instanceof Move.Reconnect) {
            reconnect();
        } else {
            onTheWire(move);
        }
        drain(move.side());
        return new Outcome(before, move, simulation.next(), told);
    }

    Party party(int side) {
        return simulation.party(side);
    }

    void change(int side, Link link) {
        simulation = simulation.with(side, party(side).with(link));
    }

    /** A parcel leaves, behind all others. */
    void launch(Parcel parcel) {
        simulation = simulation.withLaunched(parcel);
    }

    /** A parcel leaves, ahead of all others. */
    void launchAhead(Parcel parcel) {
        simulation = simulation.withLaunched(parcel);
        List<Parcel> flying = new ArrayList<>(simulation.flying());
        flying.add(0, flying.remove(flying.size() - 1));
        simulation = simulation.withFlying(flying);
    }

    /** Tells a side something; {@code inner} as in {@link Told}. */
    Step tell(int side, Stimulus stimulus, boolean inner) {
        List<Taken> decisions = new ArrayList<>();
        Step step = world.interpreter()
                .step(
                        party(side).situation(),
                        stimulus,
                        hosts.get(side),
                        (decision, atoms, outcome) -> decisions.add(new Taken(decision, atoms, outcome)));
        simulation = simulation.with(side, world.remembering(party(side).after(step), step));
        if (step.taken() || !step.happenings().isEmpty()) {
            told.add(new Told(side, step, inner, decisions));
        }
        world.carrier().carry(this, side, step);
        return step;
    }

    /** Complete messages that were fed are taken, as far as that is possible. */
    void drain(int side) {
        boolean more = true;
        while (more) {
            more = tell(side, new Stimulus.Next(), false).taken();
        }
    }

    private void onTheWire(Move move) {
        Parcel first = simulation.to(move.side()).get(0);
        List<Parcel> flying = new ArrayList<>(simulation.flying());
        int place = flying.indexOf(first);
        if (move instanceof Move.Alter alter) {
            flying.set(place, first.flipped(alter.bit()));
        } else if (move instanceof Move.Duplicate) {
            flying.add(place + 1, first.with("again"));
        } else {
            flying.remove(place);
        }
        if (move instanceof Move.Delay) {
            flying.add(first);
        }
        simulation = simulation.withFlying(flying);
        if (move instanceof Move.Deliver) {
            world.carrier().deliver(this, move.side(), first);
        }
    }

    private void pass(long until) {
        simulation = simulation.at(until);
        for (int side = 0; side < simulation.parties().size(); side++) {
            tell(side, new Stimulus.Time(until), true);
            Optional<Situation.Timer> due = party(side).situation().due(until);
            while (due.isPresent()) {
                tell(side, new Stimulus.Fire(due.get()), false);
                due = party(side).situation().due(until);
            }
            drain(side);
        }
    }

    private void reconnect() {
        simulation = simulation.withFlying(List.of());
        List<Party> fresh = world.parties();
        for (int side = 0; side < fresh.size(); side++) {
            simulation =
                    simulation.with(side, fresh.get(side).withKept(party(side).kept()));
            tell(side, new Stimulus.Time(simulation.now()), true);
        }
    }
}
