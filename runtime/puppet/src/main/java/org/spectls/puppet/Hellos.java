package org.spectls.puppet;

import java.util.List;
import java.util.Optional;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientHello;
import org.spectls.tls.protocol.wire.CompressionMethod;
import org.spectls.tls.protocol.wire.Established;
import org.spectls.tls.protocol.wire.ExtensionType;
import org.spectls.tls.protocol.wire.Parameters;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.ServerHello;
import org.spectls.tls.protocol.wire.Session;

/** The hellos of either side. RFC 5246 section 7.4.1. */
final class Hellos {
    private static final int RANDOM = 32;

    private final Knowledge known;

    Hellos(Knowledge known) {
        this.known = known;
    }

    /** Offers the session if there is one, and is bound to the connection if there is one. */
    ClientHello client(Optional<Session> session, Optional<Established> previous) {
        known.offered = session;
        return known.functions.clientHello(
                Optional.of(known.options.serverName()), random(), random(), session, previous);
    }

    /** The last session that has a number, or one that nobody knows. */
    Session sessionWithId() {
        return known.memory.lastWithId().orElseGet(() -> invented(random(), Bytes.EMPTY));
    }

    /** The last session that has a ticket, or one that nobody knows. */
    Session sessionWithTicket() {
        return known.memory.lastWithTicket().orElseGet(() -> invented(Bytes.EMPTY, random()));
    }

    /** A choice of what the client offers, or if that does not go, of what this side prefers. */
    ServerHello server() {
        ClientHello offer = offer();
        List<CipherSuite> suites = known.functions.enabledSuites();
        CipherSuite suite = suites.stream()
                .filter(offer.cipherSuites()::contains)
                .findFirst()
                .orElse(suites.get(0));
        known.offered = Optional.empty();
        return server(offer, version(offer), suite, CompressionMethod.NULL, random(), false);
    }

    /** Resumes what the client offers. */
    ServerHello resuming() {
        ClientHello offer = offer();
        Session session = known.memory
                .find(offer.sessionId(), Offers.ticket(offer))
                .orElseGet(() -> invented(offer.sessionId(), Bytes.EMPTY));
        known.offered = Optional.of(session);
        Bytes id = offer.sessionId().isEmpty() ? random() : offer.sessionId();
        return server(offer, session.version(), session.suite(), session.compression(), id, true);
    }

    private ServerHello server(
            ClientHello offer,
            ProtocolVersion version,
            CipherSuite suite,
            CompressionMethod compression,
            Bytes id,
            boolean resumed) {
        var configuration = known.options.configuration();
        Parameters agreement = known.functions.agreement(
                offer,
                Offers.of(offer, version),
                suite,
                compression,
                id,
                random(),
                Optional.empty(),
                configuration.sessionTickets() && !resumed && Agreements.claims(offer, ExtensionType.SESSION_TICKET),
                // A status is promised where the configuration asks for one: puppets have some octets for it.
                configuration.statusRequested() && !resumed && Agreements.claims(offer, ExtensionType.STATUS_REQUEST));
        boolean heartbeats =
                configuration.heartbeatMode().isPresent() && Agreements.claims(offer, ExtensionType.HEARTBEAT);
        return known.functions.serverHello(agreement, offer, binding(offer), heartbeats, resumed);
    }

    /** What the client says last; if it said nothing, what this side would say in its place. */
    private ClientHello offer() {
        return known.clientHello == null
                ? known.functions.clientHello(
                        Optional.of(known.options.serverName()),
                        random(),
                        Bytes.EMPTY,
                        Optional.empty(),
                        Optional.empty())
                : known.clientHello;
    }

    /** An open connection, if the client speaks of it. RFC 5746 section 3.7. */
    private Optional<Established> binding(ClientHello offer) {
        return known.established.filter(
                open -> offer.toBytes().toHex().contains(open.clientVerifyData().toHex()));
    }

    private ProtocolVersion version(ClientHello offer) {
        return known.functions.enabledVersions().stream()
                .filter(version -> version.code() <= offer.clientVersion().code())
                .findFirst()
                .orElse(ProtocolVersion.TLS12);
    }

    private Session invented(Bytes id, Bytes ticket) {
        return new Session(
                id,
                ticket,
                known.functions.enabledVersions().get(0),
                known.functions.enabledSuites().get(0),
                CompressionMethod.NULL,
                known.functions.nameFor(Optional.of(known.options.serverName())),
                true,
                Optional.empty(),
                List.of(),
                known.primitives.randomSecret(48));
    }

    private Bytes random() {
        return known.primitives.random(RANDOM);
    }
}
