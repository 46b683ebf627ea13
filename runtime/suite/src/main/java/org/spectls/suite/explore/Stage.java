package org.spectls.suite.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.interpreter.Situation;
import org.spectls.puppet.Observation;
import org.spectls.puppet.Puppet;
import org.spectls.puppet.PuppetOptions;
import org.spectls.puppet.run.Connection;
import org.spectls.puppet.run.Connection.Arrival;
import org.spectls.puppet.run.EngineConnector;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Force;
import org.spectls.puppet.trace.Action.Pass;
import org.spectls.puppet.trace.Action.Reconnect;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.puppet.trace.Profile;
import org.spectls.puppet.trace.Trace;
import org.spectls.puppet.trace.Trace.Goal;
import org.spectls.tls.protocol.ports.Configuration;

/** A puppet and a tested side, and what they have done so far. Not thread-safe. */
public final class Stage implements AutoCloseable {
    /** Operations that are under way, and those that will be, have no result until {@link #RELEASE}. */
    public static final Action HOLD = new Force("operations", Optional.of("held"));

    /** Their results come now. */
    public static final Action RELEASE = new Force("operations", Optional.of("released"));

    private static final String HOST = "localhost";

    private final Theatre theatre;
    private final Connection connection;
    private final List<Action> done = new ArrayList<>();
    private final List<String> forced = new ArrayList<>();
    private Puppet puppet;
    private int connections = 1;
    private boolean sessions;
    private boolean held;

    Stage(World world, Theatre theatre, Role tested, Profile profile, Variation variation) {
        this.theatre = theatre;
        Configuration.Builder puppetSide = Configuration.builder();
        profile.configure(Configuration.builder(), puppetSide);
        variation.configurePeer(puppetSide);
        this.puppet = Puppet.of(
                tested.peer(),
                PuppetOptions.of(world.identities()).with(puppetSide.build()).named(HOST));
        this.connection = new EngineConnector(world.engines().varied(variation::configure))
                .connect(new Trace("", tested, profile, new Goal("", List.of(), List.of()), List.of()));
    }

    /** Does it, and waits until nothing more comes of it. */
    public Seen perform(Action action) {
        done.add(action);
        try {
            act(action);
            List<String> labels = observe();
            sessions |= puppet.established();
            if (held
                    && action.equals(RELEASE)
                    && situation().map(Situation::pending).filter(List::isEmpty).isPresent()) {
                theatre.current().stop();
                held = false;
                forced.remove(HOLD.toString());
            }
            return new Seen(
                    action,
                    labels,
                    theatre.watch().takeSteps(),
                    theatre.watch().takeDecisions(),
                    theatre.watch().takeAtoms());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All that was done. */
    public List<Action> done() {
        return List.copyOf(done);
    }

    /** What the tested side is now; empty as long as nothing has happened to it. */
    public Optional<Situation> situation() {
        return theatre.watch().situation();
    }

    /** Whether the connection goes on. */
    public boolean isAlive() {
        return situation().filter(Situation::ended).isEmpty();
    }

    /** What it is now, as far as what follows depends on it. */
    public Key key() {
        List<String> surroundings = new ArrayList<>(forced);
        surroundings.add("connection " + connections + (sessions ? ", with sessions" : ""));
        surroundings.add(puppet.established() ? "established" : "");
        return Key.of(situation(), surroundings);
    }

    @Override
    public void close() {
        puppet.close();
        connection.close();
    }

    private void act(Action action) throws IOException {
        if (action instanceof Send send) {
            connection.send(puppet.send(send.symbol()));
        } else if (action instanceof Reconnect) {
            puppet = puppet.next();
            connections++;
            held = false;
            forced.clear();
            connection.open();
        } else if (Reports.isReport(action)) {
            Reports.tell(action, theatre.current().endpoint());
            // The engine looks for what became complete.
            connection.act(new Pass(0));
        } else if (action.equals(HOLD) || action.equals(RELEASE)) {
            hold(action.equals(HOLD));
        } else if (!connection.act(action)) {
            throw new IllegalArgumentException("nobody can " + action);
        } else if (action instanceof Force) {
            forced.add(action.toString());
        }
    }

    private void hold(boolean on) throws IOException {
        if (on) {
            theatre.current().hold();
            forced.add(HOLD.toString());
        } else if (held) {
            theatre.current().release();
            // The engine looks for what waited.
            connection.act(new Pass(0));
        }
        held |= on;
    }

    private List<String> observe() throws IOException {
        List<String> labels = new ArrayList<>();
        Arrival arrival = connection.receive(0);
        while (!arrival.octets().isEmpty() || arrival.closed()) {
            List<Observation> seen =
                    new ArrayList<>(puppet.receive(arrival.octets().toArray()));
            if (arrival.closed()) {
                seen.addAll(puppet.closed());
            }
            seen.stream().map(Observation::label).forEach(labels::add);
            arrival = arrival.closed() ? Arrival.NOTHING : connection.receive(0);
        }
        return labels;
    }
}
