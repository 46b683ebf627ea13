package org.spectls.interop.peer.spectls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.workspace.Workspace;
import org.spectls.tls.engine.EngineContext;
import org.spectls.tls.engine.TlsEngine;

/** A server of ours: as many connections at once as clients like, browsers among them. */
final class OurServer implements Peer.Server {
    private final ServerSocket socket = TappedSocket.listen();
    private final EngineContext context;
    private final Workspace workspace;
    private final Profile profile;
    private final int wanted;
    private final List<String> failures = new ArrayList<>();
    private Facts last = Facts.NONE;
    private int ended;
    private boolean answered;

    OurServer(Profile profile, Workspace workspace) throws IOException {
        this.context = OurConfiguration.server(profile, workspace.material());
        this.workspace = workspace;
        this.profile = profile;
        this.wanted = profile.connections();
        daemon(this::accept);
    }

    @Override
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public synchronized Facts facts() throws IOException {
        while (!answered || ended < wanted) {
            // A client that has failed will not come again.
            if (workspace.deadline().passed() || !failures.isEmpty()) {
                throw new PeerException("SpecTLS server: "
                        + (failures.isEmpty() ? "no request came in time" : String.join("\n", failures)));
            }
            try {
                wait(workspace.deadline().millis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("SpecTLS server");
            }
        }
        return last;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                TappedSocket accepted = (TappedSocket) workspace.keep(socket.accept());
                daemon(() -> serve(accepted));
            }
        } catch (IOException closed) {
            // The server was closed.
        }
    }

    private void serve(TappedSocket accepted) {
        try (accepted) {
            Conversation conversation = new Conversation(TlsEngine.server(context), profile, accepted, workspace);
            try {
                ended(conversation.answer(wanted > 1), conversation.facts());
            } catch (IOException failure) {
                if (profile.refused()) {
                    ended(true, conversation.facts());
                } else {
                    failed(String.valueOf(failure.getMessage()));
                }
            } finally {
                workspace.transcript().add("SpecTLS server, transitions", conversation.transitions());
            }
            accepted.linger();
        } catch (IOException gone) {
            // The client did not wait for the end.
        }
    }

    /** Some clients open a connection for nothing but its session; browsers open some before there is a session. */
    private synchronized void ended(boolean asked, Facts facts) {
        ended++;
        answered |= asked;
        boolean better = asked && !last.get(Fact.RESUMED).equals(Optional.of("yes"));
        last = better ? facts : last;
        notifyAll();
    }

    private synchronized void failed(String message) {
        failures.add(message);
        notifyAll();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "SpecTLS server");
        thread.setDaemon(true);
        thread.start();
    }
}
