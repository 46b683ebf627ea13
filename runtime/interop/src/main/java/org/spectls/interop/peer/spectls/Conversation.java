package org.spectls.interop.peer.spectls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile.Renegotiation;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Certificates;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.workspace.Workspace;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.protocol.wire.Parameters;
import org.spectls.tls.socket.TlsConnection;

/** One connection of ours: a question or an answer, and what is known of it. */
final class Conversation {
    private static final int LIMIT = 1 << 20;
    private static final long POLL_MILLIS = 50;
    private static final String HEAD = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n";

    private static final String PICTURES = "<img src='/1'><img src='/2'><img src='/3'><img src='/4'>";

    private final TlsEngine engine;
    private final Renegotiation renegotiation;
    private final Workspace workspace;
    private final List<String> transitions = new ArrayList<>();
    private boolean heartbeatAgreed;

    Conversation(TlsEngine engine, Renegotiation renegotiation, Workspace workspace) {
        this.engine = engine;
        this.renegotiation = renegotiation;
        this.workspace = workspace;
        engine.observe((endpoint, transition, now) -> note(transition));
    }

    /** As a client: handshake, a request, the answer, and the orderly end; whether the answer was one. */
    boolean ask(Socket socket, String name) throws IOException {
        TlsConnection connection = connection(socket);
        connection.connect(Optional.of(name), name);
        if (renegotiation == Renegotiation.BY_CLIENT && !connection.renegotiate()) {
            throw new PeerException("the server does not negotiate again");
        }
        if (workspace.command().isPresent()) {
            Workspace.Command command = workspace.command().get();
            write(connection, command.line() + "\n");
            readUntil(connection, text -> text.contains(command.answer()));
            awaitRenegotiation(connection);
        }
        write(connection, workspace.request());
        String answer = readUntil(connection, workspace::isAnswer);
        connection.sayGoodbye();
        return workspace.isAnswer(answer);
    }

    /**
     * As a server: handshake, a request, a page with the request in it, and the orderly end.
     *
     * @param again whether the page has pictures, for which a browser comes again
     */
    boolean answer(Socket socket, boolean again) throws IOException {
        TlsConnection connection = connection(socket);
        connection.handshake();
        String request = readUntil(connection, text -> text.contains("\r\n\r\n") || text.contains("\n\n"));
        if (request.isEmpty()) {
            connection.sayGoodbye();
            return false;
        }
        if (renegotiation == Renegotiation.BY_CLIENT) {
            awaitRenegotiation(connection);
        }
        if (renegotiation == Renegotiation.BY_SERVER && !connection.renegotiate()) {
            throw new PeerException("the client does not negotiate again");
        }
        write(connection, HEAD + "<pre>" + request + "</pre>" + (again ? PICTURES : ""));
        connection.sayGoodbye();
        return true;
    }

    /** What is known of the connection. */
    Facts facts() {
        Facts facts = Facts.NONE
                .with(Fact.HEARTBEAT, heartbeatAgreed)
                .with(Fact.RESUMED, engine.resumed())
                .with(Fact.RENEGOTIATED, engine.handshakes() > 1)
                .with(
                        Fact.PEER_CERTIFICATE,
                        engine.peerChain().stream()
                                .findFirst()
                                .map(leaf -> Certificates.commonName(leaf.toArray()))
                                .orElse("none"));
        boolean client = engine.name().equals("Client");
        return engine.parameters().map(agreed -> with(facts, agreed, client)).orElse(facts);
    }

    /** How the machines went, a line for each transition, and at the end why it ended. */
    synchronized String transitions() {
        return String.join("\n", transitions)
                + engine.ending().map(ending -> "\n\n" + ending.explanation()).orElse("");
    }

    private static Facts with(Facts facts, Parameters agreed, boolean client) {
        return facts.with(Fact.VERSION, Version.of(agreed.version().code()))
                .with(Fact.SUITE, agreed.suite())
                .with(Fact.COMPRESSION, agreed.compression().code() == 0 ? "none" : "DEFLATE")
                .with(Fact.EXTENDED_MASTER_SECRET, agreed.extendedMasterSecret())
                .with(Fact.ENCRYPT_THEN_MAC, agreed.encryptThenMac())
                .with(Fact.SECURE_RENEGOTIATION, agreed.secureRenegotiation())
                .with(Fact.CERTIFICATE_STATUS, agreed.statusPromised())
                .with(Fact.SERVER_NAME, text(agreed.serverName()))
                .with(Fact.APPLICATION_PROTOCOL, text(agreed.applicationProtocol()))
                .with(
                        Fact.MAX_FRAGMENT_LENGTH,
                        agreed.maxFragmentLength()
                                .map(length -> length.toString().replace("octets_", ""))
                                .orElse("none"))
                // What the other side can take.
                .with(Fact.RECORD_SIZE_LIMIT, client ? agreed.clientLimit() : agreed.serverLimit());
    }

    /** The peer's second handshake takes place while one reads; it sends nothing else meanwhile. */
    private void awaitRenegotiation(TlsConnection connection) throws IOException {
        connection.setIdleTimeout(POLL_MILLIS);
        while (engine.handshakes() < 2 && !workspace.deadline().passed()) {
            try {
                if (connection.read(new byte[1], 0, 1) < 0) {
                    throw new PeerException("the peer closed instead of negotiating again");
                }
            } catch (SocketTimeoutException silence) {
                // It may be done by now.
            }
        }
        connection.setIdleTimeout(workspace.deadline().millis());
    }

    private static String text(Optional<Bytes> name) {
        return name.map(octets -> new String(octets.toArray(), US_ASCII)).orElse("none");
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
