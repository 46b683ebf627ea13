package org.spectls.cli.interop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.cli.connection.TlsServer;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.socket.TlsConnection;

/** Exported keys, and a peer that does not know the extended master secret. */
class ExporterTest {
    /** RFC 7627 section 5.4: what is exported would not belong to this connection alone. */
    @Test
    void isRefusedWithoutExtendedMasterSecret() throws Exception {
        try (TlsServer server = Servers.start(
                        Authorities.credentials(KeyKind.ECDSA_P256), ExporterTest::tell, new SilentReporter());
                MinimalTlsClient peer = new MinimalTlsClient(server.port())) {
            peer.handshake();
            peer.write("go on");

            assertThat(peer.read()).isEqualTo("extended master secret: false, exported: false");
        }
    }

    private static void tell(TlsConnection connection) throws IOException {
        connection.read(new byte[10], 0, 10);
        boolean extended =
                connection.engine().parameters().orElseThrow().extendedMasterSecret();
        boolean exported = connection
                .engine()
                .exportKeyingMaterial("EXPORTER-test", Optional.empty(), 32)
                .isPresent();
        byte[] told = ("extended master secret: " + extended + ", exported: " + exported).getBytes(US_ASCII);
        connection.write(told, 0, told.length);
    }
}
