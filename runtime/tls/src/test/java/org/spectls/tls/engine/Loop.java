package org.spectls.tls.engine;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.machine.Transition;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.Credential;

/** A client and a server of this stack, joined by buffers, at a time of the test's choosing. */
final class Loop {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    static final Instant TODAY = Instant.parse("2026-01-01T00:00:00Z");
    static final DemoAuthority AUTHORITY = authority("Test authority");

    /** Making an RSA key takes long; what tests look at does not depend on which key it is. */
    private static final Map<KeyKind, Credential> CREDENTIALS = new ConcurrentHashMap<>();

    final TlsEngine client;
    final TlsEngine server;
    final List<String> transitions = new ArrayList<>();
    long now;

    /** The master secret, once the client knows it. */
    byte[] master = new byte[0];

    private final ByteBuffer toServer = ByteBuffer.allocate(1 << 16);
    private final ByteBuffer toClient = ByteBuffer.allocate(1 << 16);

    /** Octets that each side's application got. */
    final ByteBuffer atClient = ByteBuffer.allocate(1 << 16);

    final ByteBuffer atServer = ByteBuffer.allocate(1 << 16);

    Loop(Configuration.Builder clientSide, Configuration.Builder serverSide, KeyKind key, TrustAnchors anchors) {
        this(clientSide, serverSide.credentials(List.of(credential(key))), anchors);
    }

    /** The server has the credentials that its configuration names. */
    Loop(Configuration.Builder clientSide, Configuration.Builder serverSide, TrustAnchors anchors) {
        this(context(clientSide, anchors), context(serverSide, anchors));
    }

    Loop(EngineContext clientSide, EngineContext serverSide) {
        client = TlsEngine.client(new EngineContext(
                clientSide.configuration(),
                clientSide.primitives(),
                clientSide.certificateCheck(),
                Optional.of((random, secret) -> master = secret.exposeBytes().toArray()),
                clientSide.sessions(),
                clientSide.weaknesses()));
        server = TlsEngine.server(serverSide);
        client.observe((endpoint, transition, time) -> note(endpoint, transition));
        server.observe((endpoint, transition, time) -> note(endpoint, transition));
    }

    /** What one side's connections share, without sessions. */
    static EngineContext context(Configuration.Builder configuration, TrustAnchors anchors) {
        return new EngineContext(
                configuration.build(),
                new CryptoPrimitives(new SecureRandom()),
                new PathCheck(anchors, () -> TODAY),
                Optional.empty(),
                Optional.empty(),
                new Weaknesses(reason -> {}));
    }

    static Loop plain() {
        return new Loop(Configuration.builder(), Configuration.builder(), KeyKind.ECDSA_P256, AUTHORITY.anchors());
    }

    static DemoAuthority authority(String name) {
        return new DemoAuthority(KeyKind.ECDSA_P256, name, TODAY, Duration.ofDays(30), new SecureRandom());
    }

    /** The test server's certificate for {@code localhost}, of each kind made once. */
    static Credential credential(KeyKind key) {
        return CREDENTIALS.computeIfAbsent(
                key, kind -> ServerCredentials.of(AUTHORITY.issueServer(kind, List.of("localhost"))));
    }

    /** The whole handshake, or as far as it gets. */
    Loop handshake() {
        client.connect(Optional.of("localhost"), now);
        exchange();
        return this;
    }

    /** Lets both sides talk until neither has anything to say. */
    void exchange() {
        boolean more = true;
        while (more) {
            int before = toServer.position() + toClient.position();
            drain(client, toServer);
            deliver(toServer, server, atServer);
            drain(server, toClient);
            deliver(toClient, client, atClient);
            more = client.outboundOctets() + server.outboundOctets() > 0
                    || toServer.position() + toClient.position() != before;
        }
    }

    /** Time passes for both. */
    void advance(long millis) {
        now += millis;
        client.advance(now);
        server.advance(now);
        exchange();
    }

    /** Hands octets to an engine as they came, and runs what it waits for. */
    void deliver(ByteBuffer in, TlsEngine engine, ByteBuffer application) {
        in.flip();
        Status status = Status.OK;
        while (status == Status.OK || status == Status.NEED_TASK) {
            status = engine.unwrap(in, application, now);
            if (status == Status.NEED_TASK) {
                engine.task().ifPresent(Runnable::run);
            }
        }
        in.compact();
        if (engine.ended()) {
            in.clear();
        }
    }

    void drain(TlsEngine engine, ByteBuffer out) {
        while (engine.outboundOctets() > 0) {
            engine.wrap(NOTHING, out, now);
        }
    }

    /** One side's application writes; the other gets it. */
    void write(TlsEngine engine, byte[] octets) {
        ByteBuffer source = ByteBuffer.wrap(octets);
        boolean fromClient = engine == client;
        while (source.hasRemaining()) {
            ByteBuffer wire = ByteBuffer.allocate(1 << 15);
            Status status = engine.wrap(source, wire, now);
            if (status != Status.OK) {
                throw new IllegalStateException(status + ": " + engine.ending());
            }
            drain(engine, wire);
            deliver(wire, fromClient ? server : client, fromClient ? atServer : atClient);
        }
    }

    private void note(String endpoint, Transition transition) {
        transitions.add(endpoint + " " + transition.id());
    }
}
