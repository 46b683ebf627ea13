package org.spectls.cli.interop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.testing.CommandRun;
import org.spectls.crypto.demo.KeyKind;

/** Our client at other people's servers. */
class OurClientTest {
    private static final int ATTEMPTS = 200;

    @TempDir
    private Path folder = Path.of(".");

    private @Nullable Process server;

    @BeforeEach
    void issue() throws IOException {
        Authorities.written(folder, KeyKind.ECDSA_P256);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    @Test
    void fetchesPageFromOpenssl() throws Exception {
        int port = openssl();

        Fetched fetched = fetch(port);

        assertThat(fetched.run().exitCode()).as(fetched.run().err()).isZero();
        assertThat(fetched.run().err()).contains("cipher suite: TLS_ECDHE_ECDSA_", "extended master secret: yes");
        assertThat(fetched.page()).contains("200 ok", "New, TLSv1.2", "Extended master secret: yes");
    }

    @Test
    void fetchesPageFromGnutls() throws Exception {
        int port = gnutls();

        Fetched fetched = fetch(port);

        assertThat(fetched.run().err()).contains("cipher suite: TLS_ECDHE_ECDSA_", "extended master secret: yes");
        assertThat(fetched.page()).contains("200 OK", "TLS1.2");
    }

    @Test
    void refusesAnUnknownAuthority() throws Exception {
        int port = openssl();
        Authorities.writeStranger(folder);

        Fetched fetched = fetch(port);

        assertThat(fetched.run().exitCode()).isEqualTo(1);
        assertThat(fetched.run().err())
                .contains("fails with unknown_ca")
                .contains("ClientHandshake.ValidatingCertificate");
        assertThat(fetched.page()).isEmpty();
    }

    /** What the client printed of the page, and about the connection. */
    private record Fetched(CommandRun run, String page) {}

    private int openssl() throws IOException {
        int port = freePort();
        return start(
                port,
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
    }

    private int gnutls() throws IOException {
        int port = freePort();
        return start(
                port,
                List.of(
                        "gnutls-serv",
                        "--http",
                        "-p",
                        String.valueOf(port),
                        "--x509certfile",
                        "server.pem",
                        "--x509keyfile",
                        "server.key"));
    }

    private int start(int port, List<String> command) throws IOException {
        Process started = Program.start(folder, command);
        server = started;
        awaitListening(started, port);
        return port;
    }

    /** The client writes pages to the process's own standard output, octet by octet. */
    private Fetched fetch(int port) {
        PrintStream before = System.out;
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        System.setOut(new PrintStream(page, true, ISO_8859_1));
        try {
            CommandRun run = CommandRun.of("client", "localhost:" + port, "--ca", folder.resolve("ca.pem"));
            return new Fetched(run, page.toString(ISO_8859_1));
        } finally {
            System.setOut(before);
        }
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
