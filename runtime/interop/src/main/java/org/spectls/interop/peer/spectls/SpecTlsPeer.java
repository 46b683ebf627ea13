package org.spectls.interop.peer.spectls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
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
        return OurConfiguration.ABILITIES.lacks(profile);
    }

    @Override
    public Set<Fact> tells(Profile profile, Side side) {
        Set<Fact> facts = EnumSet.complementOf(EnumSet.of(Fact.GROUP, Fact.SIGNATURE_SCHEME, Fact.ECHO));
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
            Conversation conversation = new Conversation(TlsEngine.client(context), profile.renegotiation(), workspace);
            Socket socket = workspace.keep(new Socket(InetAddress.getLoopbackAddress(), port));
            try {
                boolean answered = conversation.ask(socket, Names.HOST);
                facts = conversation.facts().with(Fact.ECHO, answered);
            } catch (IOException failure) {
                throw new PeerException("SpecTLS client: " + failure.getMessage());
            } finally {
                socket.close();
                workspace.transcript().add("SpecTLS client, transitions", conversation.transitions());
            }
        }
        return facts;
    }
}
