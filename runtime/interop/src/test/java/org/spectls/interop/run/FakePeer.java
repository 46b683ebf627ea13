package org.spectls.interop.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.GarbledException;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.workspace.Program;
import org.spectls.interop.workspace.Workspace;

/** A peer without TLS, which tells what it is told to tell. */
final class FakePeer implements Peer {
    /** Agrees with everyone on TLS 1.2. */
    static final FakePeer GOOD = new FakePeer(Facts.NONE.with(Fact.VERSION, "TLS 1.2"));

    private final Facts facts;
    private Availability availability = Availability.present("1.0");
    private Optional<String> lack = Optional.empty();
    private List<String> command = List.of();
    private int garbled;

    FakePeer(Facts facts) {
        this.facts = facts;
    }

    FakePeer missing(String reason) {
        availability = Availability.missing(reason);
        return this;
    }

    FakePeer lacking(String reason) {
        lack = Optional.of(reason);
        return this;
    }

    /** As a server it prints what nobody can read, so many times. */
    FakePeer garbling(int times) {
        garbled = times;
        return this;
    }

    /** As a client it starts a program and waits for its end. */
    FakePeer waitingFor(String... words) {
        command = List.of(words);
        return this;
    }

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public String title() {
        return "Fake";
    }

    @Override
    public Availability availability() {
        return availability;
    }

    @Override
    public Optional<String> lacks(Profile profile, Side side) {
        return lack;
    }

    @Override
    public Set<Fact> tells(Profile profile, Side side) {
        return Set.of(Fact.VERSION);
    }

    @Override
    public Server serve(Profile profile, Workspace workspace) {
        return new Server() {
            @Override
            public int port() {
                return 1;
            }

            @Override
            public Facts facts() throws GarbledException {
                if (garbled-- > 0) {
                    throw new GarbledException("vererssiion");
                }
                return facts;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Facts connect(Profile profile, int port, Workspace workspace) throws IOException {
        if (!command.isEmpty()) {
            Program program = workspace.start(command);
            program.awaitEnd();
        }
        return facts;
    }
}
