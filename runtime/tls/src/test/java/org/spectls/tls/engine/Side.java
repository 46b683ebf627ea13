package org.spectls.tls.engine;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spectls.crypto.certificate.Revocation;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.crypto.ticket.TicketKeys;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.session.SessionCache;
import org.spectls.tls.session.Tickets;

/** What one side's connections share, put together by a test. */
final class Side {
    final Configuration.Builder configuration = Configuration.builder();
    final List<String> weaknesses = new ArrayList<>();
    Instant today = Loop.TODAY;
    TrustAnchors anchors = Loop.AUTHORITY.anchors();
    Revocation revocation = Revocation.DEFAULT;
    Optional<SessionCache> sessions = Optional.empty();
    Optional<Tickets> tickets = Optional.empty();
    Optional<KeyLog> keyLog = Optional.empty();

    /** A client that can prove nothing. */
    static Side client() {
        return new Side();
    }

    /** A server for {@code localhost}. */
    static Side server(KeyKind... keys) {
        Side side = new Side();
        side.configuration.credentials(
                List.of(keys).stream().map(Loop::credential).toList());
        return side;
    }

    static Side server() {
        return server(KeyKind.ECDSA_P256);
    }

    Side with(Consumer<Configuration.Builder> change) {
        change.accept(configuration);
        return this;
    }

    Side credentials(Credential... credentials) {
        configuration.credentials(List.of(credentials));
        return this;
    }

    /** Keeps so many sessions for a day. */
    Side keepingSessions(int capacity) {
        sessions = Optional.of(new SessionCache(capacity, Duration.ofDays(1), () -> today));
        return this;
    }

    /** Seals tickets that are good for a day, under keys that take turns every hour and open for three. */
    Side sealingTickets() {
        TicketKeys keys = new TicketKeys(Duration.ofHours(1), Duration.ofHours(3), new SecureRandom());
        tickets = Optional.of(new Tickets(keys, Duration.ofDays(1), () -> today));
        return this;
    }

    EngineContext context() {
        return new EngineContext(
                configuration.build(),
                new CryptoPrimitives(new SecureRandom(), tickets),
                new PathCheck(anchors, revocation, () -> today),
                keyLog,
                sessions,
                new Weaknesses(weaknesses::add));
    }

    /** A connection to that server, not begun. */
    Loop to(Side server) {
        return new Loop(context(), server.context());
    }
}
