package org.spectls.cli.interop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.cli.connection.Services;
import org.spectls.cli.connection.TlsServer;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.machine.TransitionListener;
import org.spectls.tls.socket.TlsConnection;

/** Other people's clients at our server. */
class OurServerTest {
    @TempDir
    private Path folder = Path.of(".");

    private final BlockingQueue<String> endings = new LinkedBlockingQueue<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final List<TlsServer> servers = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (TlsServer server : servers) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void curlFetchesPage(KeyKind key) throws Exception {
        int port = serve(key);

        Program.Result curl = Program.run(
                folder,
                "",
                List.of("curl", "-sS", "--noproxy", "*", "--cacert", "ca.pem", "https://localhost:" + port + "/"));

        assertThat(curl.output()).contains("It works").contains("TLS_ECDHE_");
        assertThat(curl.exitCode()).isZero();
        assertThat(ending()).isEqualTo("closed");
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void opensslConnects(KeyKind key) throws Exception {
        int port = serve(key);

        Program.Result openssl = openssl(port);

        assertThat(openssl.output())
                .contains("Verify return code: 0 (ok)")
                .contains("Protocol  : TLSv1.2")
                .contains("Peer signature type: " + signatureType(key))
                .contains("Secure Renegotiation IS supported")
                .contains("Extended master secret: yes");
        assertThat(openssl.exitCode()).isZero();
        assertThat(ending()).isEqualTo("closed");
    }

    /** As OpenSSL calls it. */
    private static String signatureType(KeyKind key) {
        return switch (key) {
            case RSA_2048, RSA_PSS_2048 -> "RSA-PSS";
            case ED25519 -> "ed25519";
            case ED448 -> "ed448";
            case ECDSA_P256, ECDSA_P384, ECDSA_P521 -> "ECDSA";
        };
    }

    @Test
    void opensslRefusesAnotherAuthority() throws Exception {
        int port = serve(KeyKind.ECDSA_P256);
        Authorities.writeStranger(folder);

        Program.Result openssl = openssl(port);

        assertThat(openssl.exitCode()).isNotZero();
        assertThat(openssl.output()).contains("unable to get local issuer certificate");
        assertThat(ending()).isEqualTo("the peer sent a fatal alert: unknown_ca");
    }

    @Test
    void gnutlsAgreesOnHeartbeats() throws Exception {
        int port = serve(KeyKind.ECDSA_P256);

        Program.Result gnutls = Program.run(
                folder,
                "GET / HTTP/1.0\r\n\r\n",
                List.of(
                        "gnutls-cli",
                        "--heartbeat",
                        "--x509cafile",
                        "ca.pem",
                        "-p",
                        String.valueOf(port),
                        "localhost"));

        assertThat(gnutls.output())
                .contains("The certificate is trusted")
                .contains("TLS1.2")
                .contains("It works");
        assertThat(gnutls.exitCode()).isZero();
        assertThat(ending()).isEqualTo("closed");
        assertThat(transitions)
                .extracting(Transition::id)
                .contains("Heartbeat.Off.heartbeat_agreed/agreed", "Heartbeat.Agreed.connected");
    }

    @Test
    void plainTextEarnsAnAlert() throws Exception {
        int port = serve(KeyKind.ECDSA_P256);

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();

            // A fatal alert, protocol_version: what came is no record of this protocol.
            assertThat(answer).containsExactly(21, 3, 3, 0, 2, 2, 70);
        }
        assertThat(ending())
                .contains("RecordRead: record_header in state Unprotected fails with protocol_version")
                .contains("RFC5246");
    }

    private int serve(KeyKind key) throws IOException {
        TlsServer server = Servers.start(Authorities.written(folder, key), Services::www, new Endings());
        servers.add(server);
        return server.port();
    }

    private Program.Result openssl(int port) throws IOException, InterruptedException {
        return Program.run(
                folder,
                "Q\n",
                List.of(
                        "openssl",
                        "s_client",
                        "-connect",
                        "localhost:" + port,
                        "-CAfile",
                        "ca.pem",
                        "-verify_return_error"));
    }

    private String ending() throws InterruptedException {
        return String.valueOf(endings.poll(10, TimeUnit.SECONDS));
    }

    private final class Endings implements TlsServer.Reporter {
        @Override
        public TransitionListener listener(Socket socket) {
            return (endpoint, transition, now) -> {
                synchronized (transitions) {
                    transitions.add(transition);
                }
            };
        }

        @Override
        public void connected(Socket socket, TlsConnection connection) {}

        @Override
        public void finished(Socket socket, TlsConnection connection, @Nullable IOException failure) {
            endings.add(failure == null ? "closed" : String.valueOf(failure.getMessage()));
        }
    }
}
