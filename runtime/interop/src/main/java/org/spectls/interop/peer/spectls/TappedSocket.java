package org.spectls.interop.peer.spectls;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A socket that shows what passes to {@link Wire}. */
final class TappedSocket extends Socket {
    private static final int LINGER_MILLIS = 1000;

    private final Wire wire = new Wire();

    private TappedSocket() {}

    private TappedSocket(InetAddress host, int port) throws IOException {
        super(host, port);
    }

    /** Connected to a port of this machine. */
    static TappedSocket to(int port) throws IOException {
        return new TappedSocket(InetAddress.getLoopbackAddress(), port);
    }

    /** Accepts connections to a port of this machine, whose sockets are tapped. */
    static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress()) {
            @Override
            public Socket accept() throws IOException {
                TappedSocket accepted = new TappedSocket();
                implAccept(accepted);
                return accepted;
            }
        };
    }

    /** What has passed. */
    Wire wire() {
        return wire;
    }

    /** Lets the last alert arrive: closing with octets unread would reset the connection and destroy it. */
    void linger() throws IOException {
        shutdownOutput();
        setSoTimeout(LINGER_MILLIS);
        InputStream in = getInputStream();
        byte[] unread = new byte[4096];
        long budget = 1 << 20;
        int count = 0;
        while (count >= 0 && budget > 0) {
            count = in.read(unread);
            budget -= count;
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = in.read(target, offset, length);
                wire.received(target, offset, Math.max(0, count));
                return count;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(byte[] source, int offset, int length) throws IOException {
                wire.sent(source, offset, length);
                out.write(source, offset, length);
            }
        };
    }
}
