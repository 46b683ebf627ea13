package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/** A connection that is weak in several ways: each is told of, the worst first. RFC 9325 section 4. */
class SeveralWeaknessesTest {
    private static final int RENEGOTIATION_INFO = 0xff01;

    @Test
    void areToldOfInOrder() {
        Consumer<Configuration.Builder> weak = c -> c.versions(List.of())
                .unsafeVersions(List.of(ProtocolVersion.TLS11))
                .cipherSuites(List.of())
                .unsafeCipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_NULL_SHA))
                .unsafeCompression(true);
        Side client = Side.client().with(weak);
        Side server = Side.server().with(weak);

        Outcome.connected(client.to(server).handshake());

        assertThat(client.weaknesses)
                .containsExactly(
                        "a version that RFC 8996 retired",
                        "a cipher suite that does not protect",
                        "compression, which shows what is secret");
        assertThat(server.weaknesses).isEqualTo(client.weaknesses);
    }

    /** RFC 3749 section 2, RFC 5746 section 4.1. */
    @Test
    void areToldOfWithAServerThatCannotRenegotiateSecurely() throws Exception {
        Side client =
                SharedKeyServer.client().with(c -> c.unsafeCompression(true).unsafeLegacyServers(true));
        Loop loop = client.to(Side.server());
        SharedKeyServer server = new SharedKeyServer(loop);
        server.compression = SeveralWeaknessesTest::deflated;
        loop.client.connect(Optional.of("localhost"), 0);

        server.serve(hello -> {
            hello.compressions = new byte[] {1};
            return hello.without(RENEGOTIATION_INFO);
        });

        assertThat(loop.client.states()).contains("ClientHandshake.Connected");
        assertThat(client.weaknesses)
                .containsExactly(
                        "compression, which shows what is secret",
                        "a peer that may be made to renegotiate with somebody else");
    }

    /** The first record's content. */
    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        byte[] packed = new byte[content.length + 100];
        int length = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
