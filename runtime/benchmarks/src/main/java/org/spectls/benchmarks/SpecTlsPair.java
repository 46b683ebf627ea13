package org.spectls.benchmarks;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.tls.engine.CryptoPrimitives;
import org.spectls.tls.engine.EngineContext;
import org.spectls.tls.engine.PathCheck;
import org.spectls.tls.engine.ServerCredentials;
import org.spectls.tls.engine.Status;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.NamedGroup;

/** Two endpoints of this stack. */
final class SpecTlsPair implements Pair {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final EngineContext clientContext;
    private final EngineContext serverContext;
    private final ByteBuffer toServer = ByteBuffer.allocate(1 << 15);
    private final ByteBuffer toClient = ByteBuffer.allocate(1 << 15);
    private final ByteBuffer plain = ByteBuffer.allocate(1 << 15);
    private TlsEngine client;
    private TlsEngine server;

    SpecTlsPair(Flavour flavour, Authority authority) {
        CryptoPrimitives primitives = new CryptoPrimitives(new SecureRandom());
        clientContext = new EngineContext(
                configuration(flavour).build(),
                primitives,
                new PathCheck(authority.anchors(), Instant::now),
                Optional.empty());
        serverContext = new EngineContext(
                configuration(flavour)
                        .credentials(List.of(ServerCredentials.of(authority.server())))
                        .build(),
                primitives,
                new PathCheck(TrustAnchors.of(List.of()), Instant::now),
                Optional.empty());
        client = TlsEngine.client(clientContext);
        server = TlsEngine.server(serverContext);
    }

    @Override
    public void handshake() {
        client = TlsEngine.client(clientContext);
        server = TlsEngine.server(serverContext);
        client.connect(Optional.of(Authority.HOST), 0);
        while (client.parameters().isEmpty() || server.parameters().isEmpty()) {
            if (client.ended() || server.ended()) {
                throw new IllegalStateException(client.ending() + " / " + server.ending());
            }
            step(client, toClient, toServer);
            step(server, toServer, toClient);
        }
    }

    @Override
    public int record(byte[] octets) {
        toServer.clear();
        client.wrap(ByteBuffer.wrap(octets), toServer, 0);
        toServer.flip();
        plain.clear();
        server.unwrap(toServer, plain, 0);
        toServer.clear();
        return plain.position();
    }

    /** One engine reads what there is and writes what it has to say. */
    private void step(TlsEngine engine, ByteBuffer in, ByteBuffer out) {
        in.flip();
        Status status = Status.OK;
        while (status == Status.OK || status == Status.NEED_TASK) {
            status = engine.unwrap(in, plain, 0);
            if (status == Status.NEED_TASK) {
                engine.task().ifPresent(Runnable::run);
            }
        }
        in.compact();
        engine.wrap(NOTHING, out, 0);
    }

    private static Configuration.Builder configuration(Flavour flavour) {
        return Configuration.builder()
                .cipherSuites(CipherSuite.all().stream()
                        .filter(suite -> suite.toString().equals(flavour.suite))
                        .toList())
                // The certificate's curve too, as the JDK's stack is told: RFC 8422 section 5.3.
                .groups(Stream.concat(
                                NamedGroup.all().stream()
                                        .filter(group -> group.toString().equals(flavour.group)),
                                Stream.of(NamedGroup.SECP256R1))
                        .distinct()
                        .toList())
                // Small records by the million under one set of keys.
                .recordsPerKey(Long.MAX_VALUE);
    }
}
