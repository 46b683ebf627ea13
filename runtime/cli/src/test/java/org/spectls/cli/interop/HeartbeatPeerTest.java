package org.spectls.cli.interop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spectls.cli.connection.Services;
import org.spectls.cli.connection.TlsServer;
import org.spectls.crypto.demo.KeyKind;

/** Heartbeats with a peer that is not ours. RFC 6520. */
class HeartbeatPeerTest {
    private final TlsServer server =
            Servers.start(Authorities.credentials(KeyKind.ECDSA_P256), Services::echo, new SilentReporter());

    HeartbeatPeerTest() throws IOException {}

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void answersAnIndependentPeer() throws Exception {
        try (MinimalTlsClient peer = new MinimalTlsClient(server.port())) {
            peer.handshake();
            byte[] payload = "is anybody there?".getBytes(US_ASCII);

            peer.request(payload, payload.length);

            assertThat(peer.response()).isEqualTo(payload);
        }
    }

    @Test
    void discardsLyingLengthsSilently() throws Exception {
        try (MinimalTlsClient peer = new MinimalTlsClient(server.port())) {
            peer.handshake();

            // Heartbleed: one octet is there, 16,384 are asked for. Then one that leaves less than 16 of padding.
            peer.request(new byte[1], 1 << 14);
            peer.request(new byte[1], 2);
            peer.request(new byte[] {7}, 1);

            assertThat(peer.response()).containsExactly(7);
            peer.write("still here");
            assertThat(peer.read()).isEqualTo("still here");
        }
    }
}
