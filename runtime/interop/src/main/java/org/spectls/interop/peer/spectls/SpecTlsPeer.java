package org.spectls.interop.peer.spectls;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.workspace.Workspace;
import org.spectls.tls.engine.TlsEngine;

/** Our stack. */
public final class SpecTlsPeer implements Peer {
    @Override
    public String id() {
        return "spectls";
    }

    @Override
    public String title() {
        return "SpecTLS";
    }

    @Override
    public Availability availability() {
        return Availability.present("");
    }

    @Override
    public Optional<String> lacks(Profile profile, Side side) {
        return OurConfiguration.abilities(side).lacks(profile, side);
    }

    @Override
    public Set<Fact> tells(Profile profile, Side side) {
        Set<Fact> facts = EnumSet.complementOf(EnumSet.of(Fact.ECHO));
        if (side == Side.CLIENT) {
            facts.add(Fact.ECHO);
        }
        return facts;
    }

    @Override
    public Server serve(Profile profile, Workspace workspace) throws IOException {
        return workspace.keep(new OurServer(profile, workspace));
    }

    @Override
    public Facts connect(Profile profile, int port, Workspace workspace) throws IOException {
        var context = OurConfiguration.client(profile, workspace.material());
        Facts facts = Facts.NONE;
        for (int i = 0; i < profile.connections(); i++) {
            TappedSocket socket = workspace.keep(TappedSocket.to(port));
            Conversation conversation = new Conversation(TlsEngine.client(context), profile, socket, workspace);
            try {
                boolean answered = conversation.ask(Names.HOST);
                facts = conversation.facts().with(Fact.ECHO, answered);
            } catch (IOException failure) {
                if (!profile.refused()) {
                    throw new PeerException("SpecTLS client: " + failure.getMessage());
                }
                facts = conversation.facts();
                socket.linger();
            } finally {
                socket.close();
                workspace.transcript().add("SpecTLS client, transitions", conversation.transitions());
            }
        }
        return facts;
    }
}
