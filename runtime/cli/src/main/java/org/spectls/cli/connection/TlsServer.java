package org.spectls.cli.connection;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.machine.TransitionListener;
import org.spectls.tls.engine.EngineContext;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.socket.TlsConnection;

/** Accepts connections, each on a thread of its own, until it is closed. */
public final class TlsServer implements Closeable {
    private static final int LINGER_MILLIS = 1000;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "connection");
        thread.setDaemon(true);
        return thread;
    });
    private final EngineContext context;
    private final Service service;
    private final Reporter reporter;
    private final long idleTimeout;

    /** What a server does with a connection whose handshake is done. */
    @FunctionalInterface
    public interface Service {
        /** Serves until there is nothing more to do; the connection is closed afterwards. */
        void serve(TlsConnection connection) throws IOException;
    }

    /** Learns what becomes of connections; called on their threads. */
    public interface Reporter {
        /** Watches a new connection's transitions. */
        TransitionListener listener(Socket socket);

        /** The handshake is done. */
        void connected(Socket socket, TlsConnection connection);

        /** The connection is over; {@code failure} is null when it ended in order. */
        void finished(Socket socket, TlsConnection connection, @Nullable IOException failure);
    }

    /**
     * Starts to listen.
     *
     * @param idleTimeout milliseconds of silence after which a connection is closed
     */
    public TlsServer(
            InetSocketAddress address, EngineContext context, Service service, Reporter reporter, long idleTimeout)
            throws IOException {
        this.socket = new ServerSocket();
        this.context = context;
        this.service = service;
        this.reporter = reporter;
        this.idleTimeout = idleTimeout;
        socket.setReuseAddress(true);
        socket.bind(address);
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Accepts connections on the calling thread until {@link #close}. */
    public void run() throws IOException {
        while (!socket.isClosed()) {
            Socket accepted;
            try {
                accepted = socket.accept();
            } catch (IOException failure) {
                if (socket.isClosed()) {
                    return;
                }
                throw failure;
            }
            threads.execute(() -> serve(accepted));
        }
    }

    /** Accepts connections on a thread of its own. */
    public TlsServer start() {
        threads.execute(() -> {
            try {
                run();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdown();
    }

    private void serve(Socket accepted) {
        try (accepted) {
            accepted.setTcpNoDelay(true);
            TlsEngine engine = TlsEngine.server(context);
            engine.observe(reporter.listener(accepted));
            TlsConnection connection = new TlsConnection(accepted, engine, Contexts.CLOCK);
            connection.setIdleTimeout(idleTimeout);
            serve(accepted, connection);
        } catch (IOException transport) {
            // The socket could not even be set up, or not be closed: there is no connection to report.
        }
    }

    private void serve(Socket accepted, TlsConnection connection) throws IOException {
        try {
            connection.handshake();
            reporter.connected(accepted, connection);
            service.serve(connection);
            connection.sayGoodbye();
            reporter.finished(accepted, connection, null);
        } catch (IOException failure) {
            connection.sayGoodbye();
            reporter.finished(accepted, connection, failure);
        }
        linger(accepted);
    }

    /** Lets the last alert arrive: closing with octets unread would reset the connection and destroy it. */
    private static void linger(Socket accepted) throws IOException {
        accepted.shutdownOutput();
        accepted.setSoTimeout(LINGER_MILLIS);
        InputStream in = accepted.getInputStream();
        byte[] unread = new byte[4096];
        long budget = 1 << 20;
        int count = 0;
        while (count >= 0 && budget > 0) {
            count = in.read(unread);
            budget -= count;
        }
    }
}
