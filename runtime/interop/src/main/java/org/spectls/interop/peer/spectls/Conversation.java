package org.spectls.interop.peer.spectls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.peer.Certificates;
import org.spectls.interop.workspace.Workspace;
import org.spectls.kernel.machine.Transition;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.protocol.wire.Parameters;
import org.spectls.tls.socket.TlsConnection;

/** One connection of ours: a question or an answer, and what is known of it. */
final class Conversation {
    private static final int LIMIT = 1 << 20;
    private static final String HEAD = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n";

    private final TlsEngine engine;
    private final Workspace workspace;
    private final List<String> transitions = new ArrayList<>();
    private boolean heartbeatAgreed;

    Conversation(TlsEngine engine, Workspace workspace) {
        this.engine = engine;
        this.workspace = workspace;
        engine.observe((endpoint, transition, now) -> note(transition));
    }

    /** As a client: handshake, a request, the answer, and the orderly end; whether the answer was one. */
    boolean ask(Socket socket, String name) throws IOException {
        TlsConnection connection = connection(socket);
        connection.connect(Optional.of(name));
        if (workspace.command().isPresent()) {
            Workspace.Command command = workspace.command().get();
            write(connection, command.line() + "\n");
            readUntil(connection, text -> text.contains(command.answer()));
        }
        write(connection, workspace.request());
        String answer = readUntil(connection, workspace::isAnswer);
        connection.sayGoodbye();
        return workspace.isAnswer(answer);
    }

    /**
     * As a server: handshake, a request, a page with the request in it, and the orderly end.
     *
     * @param again whether the page has a picture, for which a browser comes again
     */
    boolean answer(Socket socket, boolean again) throws IOException {
        TlsConnection connection = connection(socket);
        connection.handshake();
        String request = readUntil(connection, text -> text.contains("\r\n\r\n") || text.contains("\n\n"));
        if (request.isEmpty()) {
            connection.sayGoodbye();
            return false;
        }
        write(connection, HEAD + "<pre>" + request + "</pre>" + (again ? "<img src='/again'>" : ""));
        connection.sayGoodbye();
        return true;
    }

    /** What is known of the connection. */
    Facts facts() {
        Facts facts = Facts.NONE
                .with(Fact.HEARTBEAT, heartbeatAgreed)
                .with(
                        Fact.PEER_CERTIFICATE,
                        engine.peerChain().stream()
                                .findFirst()
                                .map(leaf -> Certificates.commonName(leaf.toArray()))
                                .orElse("none"));
        return engine.parameters().map(agreed -> with(facts, agreed)).orElse(facts);
    }

    /** How the machines went, a line for each transition, and at the end why it ended. */
    synchronized String transitions() {
        return String.join("\n", transitions)
                + engine.ending().map(ending -> "\n\n" + ending.explanation()).orElse("");
    }

    private static Facts with(Facts facts, Parameters agreed) {
        return facts.with(Fact.SUITE, agreed.suite())
                .with(Fact.EXTENDED_MASTER_SECRET, agreed.extendedMasterSecret())
                .with(
                        Fact.APPLICATION_PROTOCOL,
                        agreed.applicationProtocol()
                                .map(name -> new String(name.toArray(), US_ASCII))
                                .orElse("none"));
    }

    private TlsConnection connection(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        TlsConnection connection = new TlsConnection(socket, engine, () -> System.nanoTime() / 1_000_000);
        connection.setIdleTimeout(workspace.deadline().millis());
        return connection;
    }

    private synchronized void note(Transition transition) {
        heartbeatAgreed |= transition.event().equals("heartbeat_agreed")
                && !transition.target().equals("ignore");
        if (!transition.target().equals("ignore")) {
            transitions.add(transition.id() + " -> " + transition.to());
        }
    }

    private static void write(TlsConnection connection, String text) throws IOException {
        byte[] octets = text.getBytes(ISO_8859_1);
        connection.write(octets, 0, octets.length);
    }

    private static String readUntil(TlsConnection connection, Predicate<String> enough) throws IOException {
        StringBuilder received = new StringBuilder();
        byte[] buffer = new byte[1 << 14];
        int count = 0;
        while (count >= 0 && received.length() < LIMIT && !enough.test(received.toString())) {
            count = connection.read(buffer, 0, buffer.length);
            received.append(new String(buffer, 0, Math.max(0, count), ISO_8859_1));
        }
        return received.toString();
    }
}
