package org.spectls.interop.peer.bctls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.TlsSession;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.workspace.Workspace;

/** A server on a thread of its own, which serves one connection after the other. */
final class BctlsRunning implements Peer.Server {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, TlsSession> sessions = new ConcurrentHashMap<>();
    private final CompletableFuture<Facts> result = new CompletableFuture<>();
    private final Profile profile;
    private final Workspace workspace;

    BctlsRunning(Profile profile, Workspace workspace) throws IOException {
        this.profile = profile;
        this.workspace = workspace;
        Thread thread = new Thread(this::run, "bctls server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public Facts facts() throws IOException {
        try {
            return result.get(workspace.deadline().millis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PeerException("bctls server: interrupted");
        } catch (ExecutionException failure) {
            throw new PeerException("bctls server: " + failure.getCause());
        } catch (TimeoutException late) {
            throw new PeerException("bctls server: no request came in time");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void run() {
        try {
            Facts facts = Facts.NONE;
            for (int i = 0; i < profile.connections(); i++) {
                facts = serve();
            }
            result.complete(facts);
        } catch (IOException | RuntimeException failure) {
            result.completeExceptionally(failure);
        }
    }

    private Facts serve() throws IOException {
        BctlsServer server = new BctlsServer(profile, workspace.material(), sessions);
        try (Socket accepted = workspace.keep(socket.accept())) {
            TlsServerProtocol protocol = Renegotiating.server(accepted.getInputStream(), accepted.getOutputStream());
            protocol.accept(server);
            String request = Streams.readUntil(protocol, text -> text.contains("\r\n\r\n"));
            Streams.write(protocol, "HTTP/1.0 200 OK\r\nConnection: close\r\n\r\n" + request);
            Facts facts = server.facts();
            protocol.close();
            return facts;
        } catch (IOException failure) {
            if (!profile.refused()) {
                throw failure;
            }
            return Facts.NONE.with(Fact.ALERT, server.log().fatal());
        } finally {
            workspace.transcript().add("bctls server", server.log().toString());
        }
    }
}
