package org.spectls.interop.peer.spectls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.Renegotiation;
import org.spectls.interop.feature.Side;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.workspace.Workspace;
import org.spectls.kernel.machine.Transition;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.socket.TlsConnection;

/** One connection of ours: a question or an answer, and what is known of it. */
final class Conversation {
    private static final int LIMIT = 1 << 20;
    private static final long POLL_MILLIS = 50;
    private static final String HEAD = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n";

    private static final String PICTURES = "<img src='/1'><img src='/2'><img src='/3'><img src='/4'>";

    private final TlsEngine engine;
    private final TlsConnection connection;
    private final Profile profile;
    private final Workspace workspace;
    private final Wire wire;
    private final List<String> transitions = new ArrayList<>();
    private boolean heartbeatAgreed;
    private boolean heartbeatResponse;
    private Facts bound = Facts.NONE;

    /** @param socket connected */
    Conversation(TlsEngine engine, Profile profile, TappedSocket socket, Workspace workspace) throws IOException {
        this.engine = engine;
        this.profile = profile;
        this.workspace = workspace;
        this.wire = socket.wire();
        socket.setTcpNoDelay(true);
        connection = new TlsConnection(socket, engine, Conversation::millis);
        connection.setIdleTimeout(workspace.deadline().millis());
        engine.observe((endpoint, transition, now) -> note(transition));
    }

    /** As a client: handshake, a request, the answer, and the orderly end; whether the answer was one. */
    boolean ask(String name) throws IOException {
        connection.connect(Optional.of(name), name);
        bound = OurFacts.bound(engine, profile);
        if (profile.renegotiation() == Renegotiation.BY_CLIENT && !connection.renegotiate()) {
            throw new PeerException("the server does not negotiate again");
        }
        // What is written next does not wait for the end of the handshake that begins here.
        if (profile.renegotiation() == Renegotiation.BY_WRITING_CLIENT && !engine.renegotiate(millis())) {
            throw new PeerException("the connection does not negotiate again");
        }
        sendHeartbeat(Side.CLIENT);
        if (workspace.command().isPresent()) {
            Workspace.Command command = workspace.command().get();
            write(command.line() + "\n");
            readUntil(text -> text.contains(command.answer()));
            if (profile.renegotiation() == Renegotiation.BY_SERVER) {
                awaitRenegotiation();
            }
        }
        write(workspace.request());
        String answer = readUntil(workspace::isAnswer);
        connection.sayGoodbye();
        return workspace.isAnswer(answer);
    }

    /**
     * As a server: handshake, a request, a page with the request in it, and the orderly end.
     *
     * @param again whether the page has pictures, for which a browser comes again
     */
    boolean answer(boolean again) throws IOException {
        connection.handshake();
        bound = OurFacts.bound(engine, profile);
        String request = readUntil(text -> text.contains("\r\n\r\n") || text.contains("\n\n"));
        if (request.isEmpty()) {
            connection.sayGoodbye();
            return false;
        }
        if (profile.renegotiation().byClient()) {
            awaitRenegotiation();
        }
        if (profile.renegotiation() == Renegotiation.BY_SERVER && !connection.renegotiate()) {
            throw new PeerException("the client does not negotiate again");
        }
        // Not before the request: who waits for an answer reads on.
        sendHeartbeat(Side.SERVER);
        write(HEAD + "<pre>" + request + "</pre>" + (again ? PICTURES : ""));
        connection.sayGoodbye();
        return true;
    }

    /** What is known of the connection. */
    Facts facts() {
        return wire.with(OurFacts.of(engine))
                .with(Fact.HEARTBEAT, heartbeatAgreed)
                .with(Fact.HEARTBEAT_ANSWERED, engine.heartbeatsAnswered() > 0)
                .with(Fact.HEARTBEAT_RESPONSE, heartbeatResponse)
                .with(bound);
    }

    /** How the machines went, a line for each transition, and at the end why it ended. */
    synchronized String transitions() {
        return String.join("\n", transitions)
                + engine.ending().map(ending -> "\n\n" + ending.explanation()).orElse("");
    }

    private void sendHeartbeat(Side side) throws IOException {
        if (profile.heartbeat().by(side) && !(connection.sendHeartbeat() && connection.awaitHeartbeats(1))) {
            throw new PeerException("the peer does not answer a heartbeat");
        }
    }

    /** The peer's second handshake takes place while one reads; it sends nothing else meanwhile. */
    private void awaitRenegotiation() throws IOException {
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

    private synchronized void note(Transition transition) {
        heartbeatAgreed |= transition.event().equals("heartbeat_agreed")
                && !transition.target().equals("ignore");
        heartbeatResponse |= transition.id().endsWith("HeartbeatRequest/answered");
        if (!transition.target().equals("ignore")) {
            transitions.add(transition.id() + " -> " + transition.to());
        }
    }

    private static long millis() {
        return System.nanoTime() / 1_000_000;
    }

    private void write(String text) throws IOException {
        byte[] octets = text.getBytes(ISO_8859_1);
        connection.write(octets, 0, octets.length);
    }

    private String readUntil(Predicate<String> enough) throws IOException {
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
