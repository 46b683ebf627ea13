package org.spectls.puppet.run;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.CloseTransport;
import org.spectls.puppet.trace.Action.Pass;
import org.spectls.puppet.trace.Trace;

/** Ways to a server, or from clients, over TCP. */
public final class SocketConnector implements Connector, Closeable {
    private static final int BUFFER = 1 << 15;

    private final Opener opener;
    private final Role tested;
    private final long longestPause;
    private final @Nullable ServerSocket listening;

    private SocketConnector(Role tested, Opener opener, long longestPause, @Nullable ServerSocket listening) {
        this.tested = tested;
        this.opener = opener;
        this.longestPause = longestPause;
        this.listening = listening;
    }

    /**
     * Ways to a server.
     *
     * @param timeout for the connection, in milliseconds
     * @param longestPause cases that wait for longer are not possible, in milliseconds
     */
    public static SocketConnector to(String host, int port, int timeout, long longestPause) {
        return new SocketConnector(
                Role.SERVER,
                () -> {
                    Socket socket = new Socket();
                    socket.connect(new InetSocketAddress(host, port), timeout);
                    return socket;
                },
                longestPause,
                null);
    }

    /**
     * Ways from clients that come one after the other.
     *
     * @param listening closed with the connector
     * @param caller makes a client come; called each time that one is awaited
     * @param timeout how long to wait for a client, in milliseconds
     * @param longestPause cases that wait for longer are not possible, in milliseconds
     */
    public static SocketConnector from(ServerSocket listening, Caller caller, int timeout, long longestPause)
            throws IOException {
        listening.setSoTimeout(timeout);
        return new SocketConnector(
                Role.CLIENT,
                () -> {
                    caller.call();
                    return listening.accept();
                },
                longestPause,
                listening);
    }

    @Override
    public Connection connect(Trace trace) {
        return new SocketConnection();
    }

    @Override
    public void close() throws IOException {
        if (listening != null) {
            listening.close();
        }
    }

    /** Makes a client come, or does nothing where they come by themselves. */
    @FunctionalInterface
    public interface Caller {
        /** A client should connect now. */
        void call() throws IOException;
    }

    /** Makes the next socket. */
    @FunctionalInterface
    private interface Opener {
        Socket open() throws IOException;
    }

    private final class SocketConnection implements Connection {
        private @Nullable Socket socket;
        private boolean told;

        @Override
        public void open() throws IOException {
            close();
            socket = null;
            told = false;
            // A client under test comes when the case says that it connects.
            if (tested == Role.SERVER) {
                socket = opener.open();
                socket.setTcpNoDelay(true);
            }
        }

        @Override
        public void send(byte[] octets) {
            try {
                if (socket != null) {
                    socket.getOutputStream().write(octets);
                }
            } catch (IOException gone) {
                // What the other side said before it went can still be read.
            }
        }

        @Override
        public Arrival receive(long millis) throws IOException {
            if (socket == null || told) {
                return Arrival.NOTHING;
            }
            byte[] buffer = new byte[BUFFER];
            socket.setSoTimeout((int) Math.max(1, millis));
            try {
                int read = socket.getInputStream().read(buffer);
                told = read < 0;
                return told ? Arrival.END : new Arrival(Bytes.copyOf(buffer, 0, read), false);
            } catch (SocketTimeoutException silent) {
                return Arrival.NOTHING;
            } catch (IOException reset) {
                told = true;
                return Arrival.END;
            }
        }

        @Override
        public boolean act(Action action) throws IOException {
            if (action instanceof Pass pass && pass.millis() <= longestPause) {
                sleep(pass.millis());
                return true;
            }
            if (action instanceof CloseTransport) {
                if (socket != null) {
                    socket.shutdownOutput();
                }
                return true;
            }
            if (action instanceof Call && action.isRemote(tested)) {
                socket = opener.open();
                socket.setTcpNoDelay(true);
                return true;
            }
            return false;
        }

        @Override
        public boolean isImmediate() {
            return false;
        }

        @Override
        public void close() {
            try {
                if (socket != null) {
                    socket.close();
                }
            } catch (IOException closed) {
                // Then it is.
            }
        }

        private static void sleep(long millis) throws IOException {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            }
        }
    }
}
