package org.spectls.cli.interop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spectls.cli.connection.Contexts;
import org.spectls.cli.connection.Services;
import org.spectls.cli.connection.TlsServer;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.HeartbeatMode;

/** Heartbeats with a peer that is not ours. RFC 6520. */
class HeartbeatPeerTest {
    private TlsServer server = newServer();

    HeartbeatPeerTest() throws Exception {}

    @BeforeEach
    void start() {
        server = server.start();
    }

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

    private static TlsServer newServer() throws Exception {
        DemoAuthority authority = new DemoAuthority(
                KeyKind.ECDSA_P256, "Test authority", Instant.now(), Duration.ofDays(1), new SecureRandom());
        return new TlsServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Contexts.server(
                        Configuration.builder().heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)),
                        List.of(authority.issueServer(KeyKind.ECDSA_P256, List.of("localhost"))),
                        Optional.empty()),
                Services::echo,
                new SilentReporter(),
                30_000);
    }
}
