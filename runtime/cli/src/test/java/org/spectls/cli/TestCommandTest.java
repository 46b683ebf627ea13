package org.spectls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.connection.Contexts;
import org.spectls.cli.connection.Services;
import org.spectls.cli.connection.TlsServer;
import org.spectls.cli.testing.CommandRun;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.machine.TransitionListener;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.socket.TlsConnection;

class TestCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void listsTheCases() {
        CommandRun run = CommandRun.of("test", "--connect", "localhost:1", "--list");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("server.finished.bad_verify_data").doesNotContain("client.", "client_auth");
    }

    @Test
    void listsThoseOfAProfile() {
        CommandRun run = CommandRun.of(
                "test", "--listen", "1", "--list", "--profile", "client_auth_wanted", "--filter", "*.proved");

        assertThat(run.out().lines()).hasSize(1).first().asString().startsWith("client.certificate_request.proved");
    }

    @Test
    void findsNothingWrongWithThisStack() throws IOException {
        try (TlsServer server = server()) {
            CommandRun run = CommandRun.of(
                    "test",
                    "--connect",
                    "localhost:" + server.port(),
                    "--alerts",
                    "exact",
                    "--report",
                    "json,html",
                    "--out",
                    folder);

            assertThat(run.out()).containsPattern("\\d\\d passed\\R").doesNotContain("expected");
            assertThat(run.exitCode()).isZero();
            assertThat(folder.resolve("ca.pem")).exists();
            assertThat(Files.readString(folder.resolve("test.json")))
                    .containsPattern("\"passed\" : \\d\\d")
                    .contains("\"hang\" : 0");
            assertThat(Files.readString(folder.resolve("test.html")))
                    .contains("server.finished.bad_verify_data", "RFC5246 7.4.9");
        }
    }

    @Test
    void playsWithThisStackWithinTheProcess() {
        CommandRun server = CommandRun.of("test", "--own", "server", "--profile", "all", "--out", folder);
        CommandRun client = CommandRun.of(
                "test", "--own", "client", "--report", "json", "--out", folder, "--filter", "client.handshake.*");

        assertThat(server.out()).containsPattern("\\A\\d\\d passed\\R\\z");
        assertThat(server.exitCode()).isZero();
        assertThat(client.exitCode()).as(client.out()).isZero();
        assertThat(folder.resolve("test.json")).content().contains("\"target\" : \"this stack's client\"");
        assertThat(CommandRun.of("test", "--own", "nobody").err())
                .contains("no role nobody; there are [client, server]");
    }

    @Test
    void tellsWhatIsWrong() throws IOException {
        Path suite = folder.resolve("suite.json");
        Files.writeString(suite, """
            {"version": 1, "traces": [{
              "name": "server.hello", "tested": "server", "profile": "plain",
              "goal": {"citations": ["RFC5246 7.3"]},
              "steps": [{"send": "ClientHello", "expect": ["Alert(fatal,decode_error)"]}]
            }]}
            """);
        try (TlsServer server = server()) {
            CommandRun run = CommandRun.of(
                    "test", "--connect", "localhost:" + server.port(), "--suite", suite, "--out", folder, "--hex");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out())
                    .contains(
                            "server.hello: not refused",
                            "1 send ClientHello",
                            "sent     16030100",
                            "expected Alert(fatal,decode_error)",
                            "received ServerHello",
                            "see RFC5246 7.3",
                            "1 not refused");
        }
    }

    @Test
    void tellsThatNobodyIsThere() throws IOException {
        int port;
        try (ServerSocket nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }

        CommandRun run = CommandRun.of(
                "test", "--connect", "localhost:" + port, "--filter", "server.handshake.full", "--out", folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("server.handshake.full: unreachable");
    }

    @Test
    void saysWhatItCannotDo() throws IOException {
        Path suite = folder.resolve("suite.json");
        Files.writeString(suite, "{\n  \"version\": 7\n}");

        assertThat(CommandRun.of("test").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("test", "--connect", "localhost:1", "--filter", "nothing")
                        .err())
                .contains("no case is left");
        assertThat(CommandRun.of("test", "--connect", "localhost:1", "--suite", suite)
                        .err())
                .contains(suite + ":2: version 7; only 1 is known");
    }

    private static TlsServer server() throws IOException {
        DemoAuthority authority = new DemoAuthority(
                KeyKind.ECDSA_P256, "Test authority", Instant.now(), Duration.ofDays(1), new SecureRandom());
        return new TlsServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        Contexts.server(
                                Configuration.builder(),
                                List.of(authority.issueServer(KeyKind.ECDSA_P256, List.of("localhost"))),
                                Optional.empty()),
                        Services::echo,
                        new Silence(),
                        30_000)
                .start();
    }

    private static final class Silence implements TlsServer.Reporter {
        @Override
        public TransitionListener listener(Socket socket) {
            return (endpoint, transition, now) -> {};
        }

        @Override
        public void connected(Socket socket, TlsConnection connection) {}

        @Override
        public void finished(Socket socket, TlsConnection connection, @Nullable IOException failure) {}
    }
}
