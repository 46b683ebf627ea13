package org.spectls.interop.peer.bctls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.tls.TlsClientProtocol;
import org.spectls.crypto.store.Credentials;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Option;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Abilities;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.workspace.Workspace;

/** Bouncy Castle's TLS. */
public final class BctlsPeer implements Peer {
    @Override
    public String id() {
        return "bctls";
    }

    @Override
    public String title() {
        return "bctls";
    }

    /** The build knows the version; in a shaded jar the library's own manifest is gone. */
    @Override
    public Availability availability() {
        try (InputStream in = BctlsPeer.class.getResourceAsStream("version.txt")) {
            return Availability.present(
                    in == null ? "unknown version" : new String(in.readAllBytes(), US_ASCII).strip());
        } catch (IOException unreadable) {
            return Availability.present("unknown version");
        }
    }

    @Override
    public Optional<String> lacks(Profile profile, Side side) {
        return new Abilities(Version.TLS, suite -> Optional.empty(), Terms.GROUPS.keySet(), Map.of(), lacking(side))
                .lacks(profile, side);
    }

    @Override
    public Set<Fact> tells(Profile profile, Side side) {
        Set<Fact> facts = EnumSet.of(
                Fact.VERSION,
                Fact.SUITE,
                Fact.EXTENDED_MASTER_SECRET,
                Fact.SECURE_RENEGOTIATION,
                Fact.APPLICATION_PROTOCOL,
                Fact.ENCRYPT_THEN_MAC,
                Fact.RESUMED,
                Fact.RENEGOTIATED,
                Fact.MAX_FRAGMENT_LENGTH,
                Fact.ALERT);
        if (profile.certificate() != CertificateType.NONE) {
            facts.add(Fact.PEER_CERTIFICATE);
        }
        if (side == Side.CLIENT) {
            facts.add(Fact.ECHO);
            facts.add(Fact.CERTIFICATE_STATUS);
        } else {
            facts.add(Fact.SERVER_NAME);
            facts.add(Fact.GROUP);
        }
        return facts;
    }

    @Override
    public Server serve(Profile profile, Workspace workspace) throws IOException {
        return workspace.keep(new BctlsRunning(profile, workspace));
    }

    @Override
    public Facts connect(Profile profile, int port, Workspace workspace) throws IOException {
        Facts facts = Facts.NONE;
        List<Credentials> trusted = profile.certificate() == CertificateType.NONE
                ? List.of()
                : List.of(workspace.material().credentials(Side.SERVER, profile.certificate()));
        BctlsClient earlier = new BctlsClient(profile, workspace.material(), trusted, Optional.empty());
        for (int i = 0; i < profile.connections(); i++) {
            BctlsClient client = new BctlsClient(profile, workspace.material(), trusted, earlier.session());
            try (Socket socket = workspace.keep(new Socket(InetAddress.getLoopbackAddress(), port))) {
                TlsClientProtocol protocol = Renegotiating.client(socket.getInputStream(), socket.getOutputStream());
                protocol.connect(client);
                if (workspace.command().isPresent()) {
                    Workspace.Command command = workspace.command().get();
                    Streams.write(protocol, command.line() + "\n");
                    Streams.readUntil(protocol, text -> text.contains(command.answer()));
                }
                Streams.write(protocol, workspace.request());
                String answer = Streams.readUntil(protocol, workspace::isAnswer);
                protocol.close();
                facts = client.facts().with(Fact.ECHO, workspace.isAnswer(answer));
            } catch (IOException failure) {
                workspace.transcript().add("bctls client", client.log().toString());
                if (!profile.refused()) {
                    throw new PeerException("bctls client: " + failure);
                }
                facts = Facts.NONE.with(Fact.ALERT, client.log().fatal());
            }
            earlier = client;
        }
        return facts;
    }

    private static Map<Option, String> lacking(Side side) {
        Map<Option, String> lacking = new EnumMap<>(Option.class);
        lacking.put(Option.HEARTBEAT, "bctls has heartbeats in DTLS only");
        lacking.put(Option.SSL_2_0_HELLO, "bctls has no SSL 2.0 hello");
        lacking.put(Option.DEFLATE, "bctls does not have compression");
        lacking.put(Option.SESSION_TICKET, "bctls does not resume by ticket");
        lacking.put(Option.RECORD_SIZE_LIMIT, "bctls does not negotiate record_size_limit");
        if (side == Side.CLIENT) {
            lacking.put(Option.RENEGOTIATION_BY_CLIENT, "bctls renegotiates only when it is asked");
        } else {
            lacking.put(Option.RENEGOTIATION_BY_SERVER, "bctls renegotiates only when it is asked");
        }
        return lacking;
    }
}
