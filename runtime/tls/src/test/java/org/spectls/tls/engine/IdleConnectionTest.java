package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/** When a connection counts as idle. RFC 6520 section 5.2. */
class IdleConnectionTest {

    /** Also where one octet goes ahead of the others: RFC 4346 appendix F.3. */
    @ParameterizedTest(name = "version {0}: {1} octets, {2}")
    @CsvSource({"769, 1, whole", "769, 2, split", "770, 2, whole", "771, 2, whole"})
    void whoWritesIsNotIdle(int version, int octets, String how) {
        Loop loop = side(Side.client(), version)
                .with(c -> c.idleInterval(Optional.of(30_000L)))
                .to(side(Side.server(), version))
                .handshake();
        assertThat(loop.client.nextDeadline()).isEqualTo(30_000);
        loop.advance(20_000);

        loop.write(loop.client, new byte[octets]);

        assertThat(loop.client.nextDeadline()).isEqualTo(50_000);
        assertThat(loop.transitions).contains("Client RecordWrite.Open.write/" + how);
        loop.advance(29_999);
        assertThat(loop.client.heartbeatsAnswered()).isZero();
        loop.advance(1);
        assertThat(loop.client.heartbeatsAnswered()).isEqualTo(1);
    }

    private static Side side(Side side, int version) {
        return side.with(c -> only(c, ProtocolVersion.of(version))
                .cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA))
                .heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)));
    }

    private static Configuration.Builder only(Configuration.Builder builder, ProtocolVersion version) {
        return builder.versions(List.of()).unsafeVersions(List.of(version));
    }
}
