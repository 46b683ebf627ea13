package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.Renegotiations.RENEGOTIATION_INFO;
import static org.spectls.tls.engine.Renegotiations.boundServerHello;
import static org.spectls.tls.engine.Renegotiations.clientHello;
import static org.spectls.tls.engine.Renegotiations.discard;
import static org.spectls.tls.engine.Renegotiations.open;
import static org.spectls.tls.engine.Renegotiations.serverHello;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/** Handshakes on open connections are bound to the ones before. RFC 5746. */
class RenegotiationBindingTest {
    @ParameterizedTest(name = "to the server: {0}, {1}")
    @CsvSource({"true, none", "true, wrong", "true, empty", "true, scsv", "false, none", "false, wrong", "false, empty"
    })
    void isRefusedUnlessItIsBoundToTheConnection(boolean toServer, String fault) {
        Loop loop = open(c -> {});
        RawHello hello = toServer ? clientHello(loop) : serverHello();
        if (!toServer) {
            loop.client.renegotiate(0);
            discard(loop.client);
        }
        switch (fault) {
            case "none" -> hello.without(RENEGOTIATION_INFO);
            case "empty" -> hello.with(RENEGOTIATION_INFO, 0);
            case "scsv" -> hello.suites.add(0x00ff);
            default -> hello.with(RENEGOTIATION_INFO, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        }

        loop.inject(toServer ? loop.client : loop.server, ContentType.HANDSHAKE, hello.message());

        Outcome.refused(toServer ? loop.server : loop.client, "handshake_failure");
    }

    @Test
    void isNotPossibleWithAServerThatCannotBindIt() {
        Loop loop = Side.client()
                .with(c -> c.renegotiation(true).unsafeLegacyServers(true))
                .to(Side.server().with(c -> c.renegotiation(true)));
        loop.onWayToClient = Meddler.editingHello(hello -> hello.without(RENEGOTIATION_INFO));
        loop.handshake();

        // The transcripts differ, but the client had no objection to the hello.
        assertThat(loop.transitions).contains("Client ClientHandshake.AwaitServerHello.ServerHello/fresh/certified");
    }

    /** Who takes servers that do not renegotiate securely does not renegotiate with one of them. RFC 5746 section 4.2. */
    @Test
    void refusesAServerThatDoesNotBindItAnyMore() {
        Loop loop = open(c -> c.unsafeLegacyServers(true));
        loop.onWayToServer = lost -> new byte[0];
        assertThat(loop.client.renegotiate(0)).isTrue();
        loop.exchange();

        loop.inject(
                loop.server,
                ContentType.HANDSHAKE,
                serverHello().without(RENEGOTIATION_INFO).message());

        Outcome.refused(loop.client, "handshake_failure");
        assertThat(loop.transitions)
                .contains("Client ClientHandshake.AwaitServerHello.ServerHello!insecure_renegotiation");
    }

    @Test
    void refusesAServerThatCannotBindIt() {
        Loop loop = Loop.plain();
        loop.onWayToClient = Meddler.editingHello(hello -> hello.without(RENEGOTIATION_INFO));

        loop.handshake();

        Outcome.refused(loop.client, loop.server, "handshake_failure");
    }

    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void refusesAFirstHelloThatIsBoundToSomething(boolean toServer) {
        Loop loop = Loop.plain();
        Meddler meddler = Meddler.editingHello(hello -> hello.with(RENEGOTIATION_INFO, 1, 0));
        if (toServer) {
            loop.onWayToServer = meddler;
        } else {
            loop.onWayToClient = meddler;
        }

        loop.handshake();

        Outcome.refused(
                toServer ? loop.server : loop.client, toServer ? loop.client : loop.server, "handshake_failure");
    }

    @Test
    void refusesAnotherVersion() {
        Loop loop = open(c -> c.unsafeVersions(List.of(ProtocolVersion.TLS11)));
        RawHello hello = clientHello(loop);
        hello.version = 0x0302;

        loop.inject(loop.client, ContentType.HANDSHAKE, hello.message());

        Outcome.refused(loop.server, loop.client, "protocol_version");
    }

    @Test
    void refusesAnotherCertificate() {
        Loop loop = Side.client().with(c -> c.renegotiation(true)).to(Side.server());
        Tap tap = new Tap();
        loop.onWayToClient = tap;
        loop.handshake();
        RawHello hello = boundServerHello(loop, tap);
        byte[] stranger = Loop.credential(KeyKind.ECDSA_P384).chain().get(0).toArray();

        loop.inject(loop.server, ContentType.HANDSHAKE, hello.message());
        assertThat(loop.client.states()).contains("ClientHandshake.AwaitCertificate");
        loop.inject(loop.server, ContentType.HANDSHAKE, Samples.certificate(stranger));

        Outcome.refused(loop.client, "bad_certificate");
    }
}
