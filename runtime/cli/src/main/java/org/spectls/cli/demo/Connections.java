package org.spectls.cli.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.spectls.cli.connection.Contexts;
import org.spectls.cli.connection.Services;
import org.spectls.cli.connection.TlsServer;
import org.spectls.cli.trace.TransitionLog;
import org.spectls.cli.trace.TransitionTable;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.store.Credentials;
import org.spectls.kernel.machine.TransitionListener;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import org.spectls.tls.socket.TlsConnection;
import org.spectls.tls.socket.TlsException;

/** Opens connections on loopback and keeps what both sides did. */
final class Connections {
    private static final int PATIENCE_SECONDS = 10;

    private final Credentials serverCredentials;

    Connections(Credentials serverCredentials) {
        this.serverCredentials = serverCredentials;
    }

    /** What a client did, in a sentence. */
    @FunctionalInterface
    interface Client {
        String talk(int port, TransitionListener listener) throws IOException;
    }

    /** Serves one client, and prints what happened on both sides. Returns the server's last word. */
    String serve(Story story, Client client) throws IOException {
        TransitionLog log = new TransitionLog(System::nanoTime);
        CompletableFuture<String> finished = new CompletableFuture<>();
        try (TlsServer server = new TlsServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        Contexts.server(configuration(), List.of(serverCredentials), Optional.empty()),
                        Services::www,
                        reporter(log, finished),
                        PATIENCE_SECONDS * 1000L)
                .start()) {
            String said = client.talk(server.port(), log);
            String last = finished.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            TransitionTable.print(log.entries(), false, story.out(), story.ansi());
            story.say("  client: " + said.replace("\n", "\n  "));
            story.say("  server: " + last.replace("\n", "\n  "));
            return last;
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IOException("the server did not finish", failure);
        }
    }

    /** A client of this stack: handshake, heartbeat, a page, close. */
    static Client ours(TrustAnchors anchors) {
        return (port, listener) -> {
            TlsEngine engine = TlsEngine.client(Contexts.client(configuration(), anchors, Optional.empty()));
            engine.observe(listener);
            try (TlsConnection connection =
                    new TlsConnection(new Socket(InetAddress.getLoopbackAddress(), port), engine, Contexts.CLOCK)) {
                connection.setIdleTimeout(PATIENCE_SECONDS * 1000L);
                connection.connect(Optional.of("localhost"));
                boolean beat = connection.sendHeartbeat() && connection.awaitHeartbeats(1);
                byte[] request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);
                connection.write(request, 0, request.length);
                String page = page(connection);
                return "read a page of " + page.length() + " octets ("
                        + page.lines().findFirst().orElse("") + "), heartbeat " + (beat ? "answered" : "not answered");
            } catch (TlsException refused) {
                return String.valueOf(refused.getMessage());
            }
        };
    }

    private static String page(TlsConnection connection) throws IOException {
        StringBuilder page = new StringBuilder();
        byte[] buffer = new byte[1 << 14];
        int count = connection.read(buffer, 0, buffer.length);
        while (count >= 0) {
            page.append(new String(buffer, 0, count, ISO_8859_1));
            count = connection.read(buffer, 0, buffer.length);
        }
        return page.toString();
    }

    private static Configuration.Builder configuration() {
        return Configuration.builder().heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND));
    }

    private static TlsServer.Reporter reporter(TransitionListener listener, CompletableFuture<String> finished) {
        return new TlsServer.Reporter() {
            @Override
            public TransitionListener listener(Socket socket) {
                return listener;
            }

            @Override
            public void connected(Socket socket, TlsConnection connection) {}

            @Override
            public void finished(Socket socket, TlsConnection connection, @Nullable IOException failure) {
                finished.complete(failure == null ? "closed in order" : String.valueOf(failure.getMessage()));
            }
        };
    }
}
