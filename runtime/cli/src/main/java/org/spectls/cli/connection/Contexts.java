package org.spectls.cli.connection;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.spectls.crypto.certificate.Revocation;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.store.Credentials;
import org.spectls.crypto.ticket.TicketKeys;
import org.spectls.tls.engine.CryptoPrimitives;
import org.spectls.tls.engine.EngineContext;
import org.spectls.tls.engine.KeyLog;
import org.spectls.tls.engine.PathCheck;
import org.spectls.tls.engine.ServerCredentials;
import org.spectls.tls.engine.Weaknesses;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.session.SessionCache;
import org.spectls.tls.session.Tickets;

/** Puts together what connections share, with the real clock and the platform's randomness. */
public final class Contexts {
    /** Milliseconds that never go back. */
    public static final LongSupplier CLOCK = () -> System.nanoTime() / 1_000_000;

    private static final int SESSIONS = 20_000;
    private static final Duration SESSION_LIFETIME = Duration.ofDays(1);
    private static final Duration KEY_ROTATION = Duration.ofHours(12);

    private Contexts() {}

    /** A server that shows these credentials, and trusts no client. */
    public static EngineContext server(
            Configuration.Builder configuration, List<Credentials> credentials, Optional<KeyLog> keyLog) {
        return context(
                configuration.credentials(
                        credentials.stream().map(ServerCredentials::of).toList()),
                TrustAnchors.of(List.of()),
                Revocation.DEFAULT,
                keyLog);
    }

    /** A client that trusts these anchors. */
    public static EngineContext client(
            Configuration.Builder configuration, TrustAnchors anchors, Optional<KeyLog> keyLog) {
        return context(configuration, anchors, Revocation.DEFAULT, keyLog);
    }

    /** A side that trusts these anchors but for what was revoked. Sessions are kept in memory, tickets sealed by new keys. */
    public static EngineContext context(
            Configuration.Builder configuration, TrustAnchors anchors, Revocation revocation, Optional<KeyLog> keyLog) {
        SecureRandom random = new SecureRandom();
        TicketKeys keys = new TicketKeys(KEY_ROTATION, SESSION_LIFETIME, random);
        return new EngineContext(
                configuration.build(),
                new CryptoPrimitives(random, Optional.of(new Tickets(keys, SESSION_LIFETIME, Instant::now))),
                new PathCheck(anchors, revocation, Instant::now),
                keyLog,
                Optional.of(new SessionCache(SESSIONS, SESSION_LIFETIME, Instant::now)),
                new Weaknesses());
    }
}
