package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.Chat.chatting;
import static org.spectls.tls.engine.Renegotiations.clientHello;
import static org.spectls.tls.engine.Renegotiations.open;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.ContentType;

/** Handshakes on open connections, and data meanwhile. RFC 5246 section 7.4.1.1. */
class RenegotiationTest {
    @ParameterizedTest(name = "the client asks: {0}, {1}")
    @CsvSource({
        "true, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "false, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "true, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
        "false, TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"
    })
    void goesOnWithDataAllTheWhile(boolean clientAsks, String suite) {
        Loop loop = open(c -> c.cipherSuites(CipherSuite.all().stream()
                .filter(s -> s.toString().equals(suite))
                .toList()));
        var unique = loop.client.tlsUnique();

        for (int i = 2; i <= 4; i++) {
            (clientAsks ? loop.client : loop.server).renegotiate(0);
            chatting(loop);

            assertThat(loop.client.handshakes()).isEqualTo(i);
            assertThat(loop.server.handshakes()).isEqualTo(i);
            assertThat(loop.client.resumed()).isFalse();
            Outcome.connected(loop);
        }
        assertThat(loop.client.tlsUnique()).isEqualTo(loop.server.tlsUnique()).isNotEqualTo(unique);
        assertThat(loop.transitions)
                .anyMatch(t -> t.startsWith("Client") && t.endsWith("application_record/interleaved"));
    }

    @Test
    void holdsTheApplicationsDataBackMeanwhile() {
        Loop loop = open(c -> {});
        loop.client.renegotiate(0);

        assertThat(write(loop.client)).isEqualTo(Status.OK); // the hello
        assertThat(write(loop.client)).isEqualTo(Status.NOT_WRITABLE);
        loop.write(loop.server, "the server does not know yet".getBytes(US_ASCII));
        assertThat(Outcome.taken(loop.atClient)).isEqualTo("the server does not know yet");
    }

    @Test
    void holdsTheApplicationsDataBackUntilItIsDone() {
        Loop loop = open(c -> {});
        Wire wire = new Wire(loop);
        loop.client.renegotiate(0);
        wire.fill();
        int records = 0;

        while (wire.pass()) {
            records++;
            for (TlsEngine side : List.of(loop.client, loop.server)) {
                if (side.handshakes() == 1) {
                    assertThat(write(side))
                            .as("%s after %d records", side.name(), records)
                            .isEqualTo(Status.NOT_WRITABLE);
                }
            }
        }

        assertThat(records).isGreaterThan(5);
        Outcome.connected(loop);
    }

    @Test
    void anInterleavingClientIsBorne() {
        Loop loop = open(c -> {});
        loop.onWayToClient = lost -> new byte[0];
        loop.inject(loop.client, ContentType.HANDSHAKE, clientHello(loop).message());

        loop.inject(loop.client, ContentType.APPLICATION_DATA, "meanwhile".getBytes(US_ASCII));

        assertThat(Outcome.taken(loop.atServer)).isEqualTo("meanwhile");
        assertThat(loop.transitions)
                .anyMatch(t -> t.startsWith("Server") && t.endsWith("application_record/interleaved"));
        Outcome.goesOn(loop.server);
    }

    @Test
    void refusesAClientThatAsksAndDeclines() {
        Loop loop = open(c -> {});
        loop.onWayToClient = lost -> new byte[0];
        loop.inject(loop.client, ContentType.HANDSHAKE, clientHello(loop).message());

        loop.inject(loop.client, ContentType.ALERT, new byte[] {1, 100});

        Outcome.refused(loop.server, "handshake_failure");
    }

    @Test
    void letsAServerAskForACertificateLater() {
        Side server = Side.server().with(c -> c.renegotiation(true).clientAuth(ClientAuthentication.WANTED));
        var own = ServerCredentials.of(Loop.AUTHORITY.issueClient(KeyKind.ECDSA_P256, "client"));
        Loop loop = Side.client()
                .credentials(own)
                .with(c -> c.renegotiation(true))
                .to(server)
                .handshake();

        loop.server.renegotiate(0);
        loop.exchange();

        Outcome.connected(loop);
        assertThat(loop.server.peerChain()).isEqualTo(own.chain());
    }

    @Test
    void keepsWithinTheLimitOfTheKeysInUse() {
        Loop loop = open(c -> c.recordSizeLimit(Optional.of(64)));

        loop.client.renegotiate(0);
        loop.exchange();

        Outcome.connected(loop);
        assertThat(loop.client.handshakes()).isEqualTo(2);
    }

    /** The application wants to send an octet; where it goes, nobody asks. */
    private static Status write(TlsEngine engine) {
        ByteBuffer octet = ByteBuffer.allocate(1);
        Status status = engine.wrap(octet, ByteBuffer.allocate(1000), 0);
        assertThat(octet.hasRemaining()).as("the octet is not lost").isTrue();
        return status;
    }
}
