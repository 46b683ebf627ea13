package org.spectls.puppet.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.puppet.Identities;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.BuiltInSuite;
import org.spectls.puppet.trace.Profile;
import org.spectls.puppet.trace.Trace;

/**
 * The built-in suite against other stacks, where they are installed: skipped where they are not, but failing if that is
 * so where {@code CI=true}.
 */
class PeersTest {
    @SuppressWarnings("TimeInStaticInitializer") // certificates have to be valid while the tests run
    private static final Identities.Demo DEMO = Identities.demo(Instant.now(), new SecureRandom());

    private static final int TIMEOUT = 5000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void opensslServer() throws Exception {
        int port = server("openssl");
        try (Peer server = opensslServer(port)) {
            server.awaitPort(port);
            assertNothingWrong(play(port, Profile.PLAIN, Profile.RESUMPTION_TICKETS));
        }
    }

    @Test
    void opensslServerThatInsistsOnCertificates() throws Exception {
        int port = server("openssl");
        try (Peer server = opensslServer(port, "-CAfile", "ca.pem", "-Verify", "1")) {
            server.awaitPort(port);
            assertNothingWrong(play(port, Profile.CLIENT_AUTH_REQUIRED));
        }
    }

    @Test
    void gnutlsServer() throws Exception {
        int port = server("gnutls-serv");
        String command = "gnutls-serv --port " + port + " --x509certfile server.pem --x509keyfile server.key"
                + " --disable-client-cert --echo --priority NORMAL:-VERS-ALL:+VERS-TLS1.2";
        try (Peer server = Peer.start(folder, words(command))) {
            server.awaitPort(port);
            assertNothingWrong(play(port, Profile.PLAIN, Profile.RESUMPTION_TICKETS));
        }
    }

    @Test
    void nssServer() throws Exception {
        int port = server("selfserv");
        Files.createDirectory(folder.resolve("db"));
        run("certutil -N -d sql:db --empty-password");
        run("openssl pkcs12 -export -in server.pem -inkey server.key -name puppet -out server.p12 -passout pass:x");
        // An empty password.
        run(Stream.concat(words("pk12util -i server.p12 -d sql:db -W x -K").stream(), Stream.of(""))
                .toList());
        try (Peer server = Peer.start(folder, words("selfserv -p " + port + " -d sql:db -n puppet -V tls1.2:tls1.2"))) {
            server.awaitPort(port);
            assertNothingWrong(play(port, Profile.PLAIN));
        }
    }

    @Test
    void opensslClient() throws Exception {
        server("openssl");
        ServerSocket listening = new ServerSocket(0);
        List<Peer> clients = new ArrayList<>();
        SocketConnector.Caller caller = () -> {
            clients.forEach(Peer::close);
            clients.clear();
            clients.add(Peer.start(
                    folder,
                    words("openssl s_client -connect localhost:" + listening.getLocalPort()
                            + " -servername localhost -CAfile ca.pem -verify_return_error -tls1_2 -quiet")));
        };
        try (SocketConnector connector = SocketConnector.from(listening, caller, TIMEOUT, 0)) {
            assertNothingWrong(play(Role.CLIENT, connector, Profile.PLAIN));
        } finally {
            clients.forEach(Peer::close);
        }
    }

    private int server(String program) throws IOException {
        boolean installed = Peer.isInstalled(program);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(installed).as(program + " is installed").isTrue();
        }
        assumeTrue(installed, program + " is not installed");
        // The RSA one: not every stack here knows how to read every form of an EC key.
        DEMO.authority()
                .write(folder, "server", DEMO.identities().servers().get(1).credentials());
        return Peer.freePort();
    }

    private Peer opensslServer(int port, String... more) throws IOException {
        String command =
                "openssl s_server -accept localhost:" + port + " -cert server.pem -key server.key -tls1_2 -quiet";
        return Peer.start(
                folder, Stream.concat(words(command).stream(), Stream.of(more)).toList());
    }

    private void run(String command) throws IOException, InterruptedException {
        run(words(command));
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        try (Peer program = Peer.start(folder, command)) {
            assertThat(program.awaitEnd()).as(String.join(" ", command)).isZero();
        }
    }

    private static List<String> words(String command) {
        return List.of(command.split(" ", -1));
    }

    private static List<CaseResult> play(int port, Profile... profiles) throws IOException {
        try (SocketConnector connector = SocketConnector.to("localhost", port, TIMEOUT, 0)) {
            return play(Role.SERVER, connector, profiles);
        }
    }

    private static List<CaseResult> play(Role tested, SocketConnector connector, Profile... profiles) {
        TraceRunner runner = new TraceRunner(
                DEMO.identities(), "localhost", connector, new RunSettings(true, TIMEOUT, 50, System::nanoTime));
        return BuiltInSuite.of(tested).stream()
                .filter(Trace::isRemote)
                .filter(trace -> List.of(profiles).contains(trace.profile()))
                .map(runner::run)
                .toList();
    }

    private static void assertNothingWrong(List<CaseResult> results) {
        assertThat(results).hasSizeGreaterThan(1);
        assertThat(results)
                .filteredOn(result -> result.verdict() != Verdict.PASSED)
                .extracting(result -> result.trace().name() + ": " + result.verdict() + ": " + result.detail())
                .isEmpty();
    }
}
