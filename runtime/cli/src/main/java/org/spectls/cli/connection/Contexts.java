package org.spectls.cli.connection;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.store.Credentials;
import org.spectls.tls.engine.CryptoPrimitives;
import org.spectls.tls.engine.EngineContext;
import org.spectls.tls.engine.KeyLog;
import org.spectls.tls.engine.PathCheck;
import org.spectls.tls.engine.ServerCredentials;
import org.spectls.tls.protocol.ports.Configuration;

/** Puts together what connections share, with the real clock and the platform's randomness. */
public final class Contexts {
    /** Milliseconds that never go back. */
    public static final LongSupplier CLOCK = () -> System.nanoTime() / 1_000_000;

    private Contexts() {}

    /** A server that shows these credentials. */
    public static EngineContext server(
            Configuration.Builder configuration, List<Credentials> credentials, Optional<KeyLog> keyLog) {
        return context(
                configuration
                        .credentials(
                                credentials.stream().map(ServerCredentials::of).toList())
                        .build(),
                TrustAnchors.of(List.of()),
                keyLog);
    }

    /** A client that trusts these anchors. */
    public static EngineContext client(
            Configuration.Builder configuration, TrustAnchors anchors, Optional<KeyLog> keyLog) {
        return context(configuration.build(), anchors, keyLog);
    }

    private static EngineContext context(Configuration configuration, TrustAnchors anchors, Optional<KeyLog> keyLog) {
        return new EngineContext(
                configuration, new CryptoPrimitives(new SecureRandom()), new PathCheck(anchors, Instant::now), keyLog);
    }
}
