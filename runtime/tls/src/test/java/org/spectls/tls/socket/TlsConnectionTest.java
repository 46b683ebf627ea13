package org.spectls.tls.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.engine.CryptoPrimitives;
import org.spectls.tls.engine.EngineContext;
import org.spectls.tls.engine.PathCheck;
import org.spectls.tls.engine.ServerCredentials;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.protocol.ports.Configuration;

/** Connections over sockets, with threads that read and write at the same time. */
@Timeout(60)
class TlsConnectionTest {
    private static final Instant TODAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final DemoAuthority AUTHORITY =
            new DemoAuthority(KeyKind.ECDSA_P256, "Test authority", TODAY, Duration.ofDays(30), new SecureRandom());

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TlsConnection client;
    private final TlsConnection server;

    TlsConnectionTest() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Socket calling = new Socket(listening.getInetAddress(), listening.getLocalPort());
            client = new TlsConnection(calling, TlsEngine.client(context(Configuration.builder())), () -> 0);
            server = new TlsConnection(
                    listening.accept(),
                    TlsEngine.server(context(Configuration.builder()
                            .credentials(List.of(ServerCredentials.of(
                                    AUTHORITY.issueServer(KeyKind.ECDSA_P256, List.of("localhost"))))))),
                    () -> 0);
        }
    }

    @BeforeEach
    void connect() throws Exception {
        Future<?> accepting = run(() -> server.handshake());
        client.connect(Optional.of("localhost"));
        accepting.get();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
        threads.shutdownNow();
    }

    @Test
    void aWriterDrivesAnotherHandshakeOn() throws Exception {
        Future<String> atServer = threads.submit(() -> read(server, 5));
        client.engine().renegotiate(0);

        client.write("hello".getBytes(US_ASCII), 0, 5);

        assertThat(atServer.get()).isEqualTo("hello");
        assertThat(client.engine().handshakes()).isEqualTo(2);
    }

    @Test
    void aWriterWaitsForTheReaderThatDrivesIt() throws Exception {
        int words = 200;
        Future<String> atServer = threads.submit(() -> read(server, 5 * words + 4));
        Future<String> atClient = threads.submit(() -> read(client, 5));
        CountDownLatch asked = new CountDownLatch(1);
        Future<?> writing = run(() -> {
            for (int i = 0; i < words; i++) {
                client.write("hello".getBytes(US_ASCII), 0, 5);
                if (i == words / 2) {
                    asked.countDown();
                }
            }
        });
        asked.await();

        assertThat(client.renegotiate()).isTrue();
        writing.get();
        client.write("over".getBytes(US_ASCII), 0, 4);
        server.write("world".getBytes(US_ASCII), 0, 5);

        assertThat(atServer.get()).isEqualTo("hello".repeat(words) + "over");
        assertThat(atClient.get()).isEqualTo("world");
        assertThat(server.engine().handshakes()).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenAfterClosing() {
        client.sayGoodbye();

        assertThatThrownBy(() -> client.write(new byte[1], 0, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be written now");
    }

    private interface Action {
        void run() throws Exception;
    }

    private Future<?> run(Action action) {
        Callable<Boolean> task = () -> {
            action.run();
            return true;
        };
        return threads.submit(task);
    }

    private static String read(TlsConnection from, int octets) throws IOException {
        byte[] text = new byte[octets];
        int have = 0;
        while (have < octets) {
            int more = from.read(text, have, octets - have);
            if (more < 0) {
                break;
            }
            have += more;
        }
        return new String(text, 0, have, US_ASCII);
    }

    private static EngineContext context(Configuration.Builder configuration) {
        return new EngineContext(
                configuration.renegotiation(true).build(),
                new CryptoPrimitives(new SecureRandom()),
                new PathCheck(AUTHORITY.anchors(), () -> TODAY),
                Optional.empty());
    }
}
