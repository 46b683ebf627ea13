package org.spectls.cli.interop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.Main;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.crypto.store.Credentials;

/** Our client at other people's servers. */
class OurClientTest {
    private static final int ATTEMPTS = 200;

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void fetchesPageFromOpenssl() throws Exception {
        credentials();
        int port = freePort();
        Process server = Program.start(
                folder,
                List.of(
                        "openssl",
                        "s_server",
                        "-accept",
                        String.valueOf(port),
                        "-www",
                        "-cert",
                        "server.pem",
                        "-key",
                        "server.key"));
        try {
            String output = client(server, port, "ca.pem");

            assertThat(output).contains("exit 0").contains("cipher suite: TLS_ECDHE_ECDSA_");
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void fetchesPageFromGnutls() throws Exception {
        credentials();
        int port = freePort();
        Process server = Program.start(
                folder,
                List.of(
                        "gnutls-serv",
                        "--http",
                        "-p",
                        String.valueOf(port),
                        "--x509certfile",
                        "server.pem",
                        "--x509keyfile",
                        "server.key"));
        try {
            String output = client(server, port, "ca.pem");

            assertThat(output).contains("cipher suite: TLS_ECDHE_ECDSA_");
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void refusesAnUnknownAuthority() throws Exception {
        credentials();
        new DemoAuthority(KeyKind.ECDSA_P256, "Another", Instant.now(), Duration.ofDays(1), new SecureRandom())
                .write(folder.resolve("other"), "x", credentials());
        int port = freePort();
        Process server = Program.start(
                folder,
                List.of(
                        "openssl",
                        "s_server",
                        "-accept",
                        String.valueOf(port),
                        "-www",
                        "-cert",
                        "server.pem",
                        "-key",
                        "server.key"));
        try {
            String output = client(server, port, "other/ca.pem");

            assertThat(output)
                    .contains("exit 1")
                    .contains("fails with unknown_ca")
                    .contains("ClientHandshake.ValidatingCertificate");
        } finally {
            server.destroyForcibly();
        }
    }

    private Credentials credentials() throws IOException {
        DemoAuthority authority = new DemoAuthority(
                KeyKind.ECDSA_P256, "Test authority", Instant.now(), Duration.ofDays(1), new SecureRandom());
        var credentials = authority.issueServer(KeyKind.ECDSA_P256, List.of("localhost"));
        authority.write(folder, "server", credentials);
        return credentials;
    }

    private String client(Process server, int port, String authority) throws IOException {
        awaitListening(server, port);
        StringWriter err = new StringWriter();
        int exitCode = Main.commandLine()
                .setErr(new PrintWriter(err))
                .execute(
                        "client",
                        "localhost:" + port,
                        "--ca",
                        folder.resolve(authority).toString());
        return err + "\nexit " + exitCode;
    }

    /** Waits until somebody listens: each refused attempt takes the time of a round trip. */
    private static void awaitListening(Process server, int port) throws IOException {
        for (int i = 0; i < ATTEMPTS && server.isAlive(); i++) {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(probe.isConnected()).isTrue();
                return;
            } catch (IOException refused) {
                pause(server);
            }
        }
        throw new IOException("the server does not listen: "
                + new String(
                        server.getInputStream()
                                .readNBytes(server.getInputStream().available()),
                        ISO_8859_1));
    }

    private static void pause(Process server) {
        try {
            server.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
