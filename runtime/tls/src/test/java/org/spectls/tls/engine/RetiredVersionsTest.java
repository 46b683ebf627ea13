package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/** TLS 1.1 and 1.0 are spoken by who enables them as unsafe, and nobody else. RFC 8996. */
class RetiredVersionsTest {
    private static final List<CipherSuite> CBC = List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA);

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0x0302, 0x0301})
    void arePassedOverAmongAServersVersions(int retired) {
        ProtocolVersion version = ProtocolVersion.of(retired);
        Loop loop = Side.client()
                .with(c -> c.cipherSuites(CBC).versions(List.of()).unsafeVersions(List.of(version)))
                .to(Side.server().with(c -> c.cipherSuites(CBC).versions(List.of(ProtocolVersion.TLS12, version))));

        loop.handshake();

        Outcome.refused(loop.server, loop.client, "protocol_version");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0x0302, 0x0301})
    void arePassedOverAmongAClientsVersions(int retired) {
        ProtocolVersion version = ProtocolVersion.of(retired);
        Loop loop = Side.client()
                .with(c -> c.cipherSuites(CBC).versions(List.of(ProtocolVersion.TLS12, version)))
                .to(Side.server()
                        .with(c -> c.cipherSuites(CBC).versions(List.of()).unsafeVersions(List.of(version))));

        loop.handshake();

        Outcome.refused(loop.client, loop.server, "protocol_version");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0x0302, 0x0301})
    void areNothingToOffer(int retired) {
        Loop loop = Side.client()
                .with(c -> c.cipherSuites(CBC).versions(List.of(ProtocolVersion.of(retired))))
                .to(Side.server());

        loop.handshake();

        Outcome.refused(loop.client, loop.server, "internal_error");
        assertThat(loop.transitions).contains("Client ClientHandshake.Start.connect!nothing_to_offer");
    }
}
