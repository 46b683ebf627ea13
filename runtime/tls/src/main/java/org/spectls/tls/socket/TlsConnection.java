package org.spectls.tls.socket;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.Ending;
import org.spectls.tls.engine.Status;
import org.spectls.tls.engine.TlsEngine;

/**
 * One side of a TLS connection over a connected socket, blocking. One thread may read while another writes. Whoever has
 * to wait for the peer takes its records from the socket, or waits for the other thread if that does so already.
 */
public final class TlsConnection implements Closeable {
    private static final int RECORD = 5 + (1 << 14) + 2048;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final TlsEngine engine;
    private final LongSupplier clock;

    private final ByteBuffer received = ByteBuffer.allocate(RECORD).flip();
    private final ByteBuffer outgoing = ByteBuffer.allocate(RECORD);
    private final ByteBuffer plain = ByteBuffer.allocate(2 * RECORD).flip();

    private long idleTimeout = Long.MAX_VALUE;

    /** A thread takes what the peer sends. Guarded by {@link #engine}, who is told when it has taken something. */
    private boolean taking;

    /** How often that has happened. Whoever waits for something remembers it before he looks. Written under {@link #engine}. */
    private volatile long taken;

    private volatile boolean saidGoodbye;

    /**
     * Wraps a connected socket.
     *
     * @param clock milliseconds, never going back
     */
    public TlsConnection(Socket socket, TlsEngine engine, LongSupplier clock) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        this.engine = engine;
        this.clock = clock;
    }

    /** Milliseconds of silence after which {@link #read} throws a {@link SocketTimeoutException}. */
    public void setIdleTimeout(long millis) {
        idleTimeout = millis;
    }

    /** The engine, for what it tells; calls that change it belong on the thread that uses this connection. */
    public TlsEngine engine() {
        return engine;
    }

    /** The channel binding tls-unique, RFC 5929 section 3.1; empty before the connection is open. */
    public Bytes tlsUnique() {
        synchronized (engine) {
            return engine.tlsUnique();
        }
    }

    /** The channel binding tls-server-end-point, RFC 5929 section 4.1, as {@link TlsEngine#tlsServerEndPoint} has it. */
    public Optional<Bytes> tlsServerEndPoint() {
        synchronized (engine) {
            return engine.tlsServerEndPoint();
        }
    }

    /**
     * A client's handshake.
     *
     * @param serverName sent if it is a host name, and expected in the server's certificate
     * @throws TlsException when the connection ended instead
     */
    public void connect(Optional<String> serverName) throws IOException {
        connect(serverName, serverName.orElse(""));
    }

    /**
     * A client's handshake, which resumes the last session with this origin if it can.
     *
     * @param serverName sent if it is a host name, and expected in the server's certificate
     * @param origin under which the session is kept, as in {@code host:port}
     * @throws TlsException when the connection ended instead
     */
    public void connect(Optional<String> serverName, String origin) throws IOException {
        synchronized (engine) {
            engine.connect(serverName, origin, clock.getAsLong());
        }
        handshake();
    }

    /**
     * Negotiates again, RFC 5746, and waits until that is done; what the peer's application sends meanwhile can be read
     * afterwards, as far as there is room for it.
     *
     * @return false when it is not possible, or the peer does not want to
     * @throws TlsException when the connection ended instead
     */
    public boolean renegotiate() throws IOException {
        int before = engine.handshakes();
        boolean begun;
        synchronized (engine) {
            begun = engine.renegotiate(clock.getAsLong());
        }
        flush();
        long seen = taken;
        while (begun && engine.handshakes() == before && !engine.declined() && !isFull()) {
            if (!step(seen)) {
                throw ended();
            }
            seen = taken;
        }
        return engine.handshakes() > before;
    }

    /**
     * The handshake, for a server; for a client after {@link #connect}.
     *
     * @throws TlsException when the connection ended instead
     */
    public void handshake() throws IOException {
        flush();
        long seen = taken;
        while (engine.parameters().isEmpty()) {
            if (!step(seen)) {
                throw ended();
            }
            seen = taken;
        }
    }

    /**
     * Reads what the peer's application sent.
     *
     * @return how many octets, at least one; -1 after the peer's close_notify
     * @throws TlsException when the connection ended otherwise
     */
    public int read(byte[] target, int offset, int length) throws IOException {
        while (true) {
            long seen = taken;
            synchronized (engine) {
                if (plain.hasRemaining()) {
                    int count = Math.min(length, plain.remaining());
                    plain.get(target, offset, count);
                    return count;
                }
            }
            if (!step(seen)) {
                TlsException ended = ended();
                if (ended.ending().cause() == Ending.Cause.CLOSED) {
                    return -1;
                }
                throw ended;
            }
        }
    }

    /**
     * Writes the application's octets, all of them. While the connection negotiates again it waits.
     *
     * @throws TlsException when the connection has ended
     */
    public void write(byte[] source, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(source, offset, length);
        while (buffer.hasRemaining()) {
            long seen = taken;
            synchronized (engine) {
                Status status = engine.wrap(buffer, outgoing, clock.getAsLong());
                send();
                if (status == Status.ENDED) {
                    throw ended();
                }
                if (status != Status.NOT_WRITABLE) {
                    continue;
                }
            }
            awaitWritable(seen);
        }
    }

    /** The connection negotiates again: the peer has to finish first. */
    private void awaitWritable(long seen) throws IOException {
        synchronized (engine) {
            if (saidGoodbye || engine.parameters().isEmpty() || isFull()) {
                throw new IOException("application data cannot be written now: " + engine.states());
            }
        }
        if (!step(seen)) {
            throw ended();
        }
    }

    /** Sends a heartbeat request; false when that is not possible now. */
    public boolean sendHeartbeat() throws IOException {
        boolean sent;
        synchronized (engine) {
            sent = engine.sendHeartbeat(clock.getAsLong());
        }
        flush();
        return sent;
    }

    /**
     * Reads until the peer has answered {@code count} heartbeats in all, has sent more application data than there is
     * room for, or the connection has ended.
     */
    public boolean awaitHeartbeats(int count) throws IOException {
        boolean open = true;
        long seen = taken;
        while (open && engine.heartbeatsAnswered() < count && !isFull()) {
            open = step(seen);
            seen = taken;
        }
        return engine.heartbeatsAnswered() >= count;
    }

    /** Says close_notify, if nobody has ended the connection yet. RFC 5246 section 7.2.1. */
    public void sayGoodbye() {
        try {
            synchronized (engine) {
                saidGoodbye = true;
                engine.close(clock.getAsLong());
            }
            flush();
        } catch (IOException gone) {
            // The transport is closed already: there is nobody to say goodbye to.
        }
    }

    /** Says close_notify and closes the socket. Nobody need wait for the peer's. RFC 5246 section 7.2.1. */
    @Override
    public void close() throws IOException {
        sayGoodbye();
        socket.close();
    }

    /**
     * Takes one record, runs one task, or lets a timer fire, or waits until another thread has; false when the connection
     * has ended.
     *
     * @param seen what {@link #taken} was when the caller looked whether it has to
     */
    private boolean step(long seen) throws IOException {
        synchronized (engine) {
            awaitOther(seen);
            if (taken != seen) {
                return true;
            }
            taking = true;
        }
        try {
            return take();
        } finally {
            synchronized (engine) {
                taking = false;
                taken++;
                engine.notifyAll();
            }
        }
    }

    /** Whether the application has to read first. While another thread unwraps, the buffer says nothing of that. */
    private boolean isFull() {
        synchronized (engine) {
            return plain.remaining() >= RECORD / 2;
        }
    }

    private void awaitOther(long seen) throws IOException {
        synchronized (engine) {
            while (taking && taken == seen) {
                try {
                    engine.wait();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("interrupted while another thread was reading");
                }
            }
        }
    }

    private boolean take() throws IOException {
        Status status;
        synchronized (engine) {
            plain.compact();
            status = engine.unwrap(received, plain, clock.getAsLong());
            plain.flip();
            send();
        }
        switch (status) {
            case NEED_TASK -> engine.task().ifPresent(Runnable::run);
            case NEED_INPUT -> receive();
            case ENDED -> {
                return false;
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private void receive() throws IOException {
        received.compact();
        try {
            socket.setSoTimeout(patience());
            int count = in.read(received.array(), received.position(), received.remaining());
            if (count < 0) {
                synchronized (engine) {
                    engine.transportClosed(clock.getAsLong());
                }
            } else {
                received.position(received.position() + count);
            }
        } catch (SocketTimeoutException silence) {
            if (engine.nextDeadline() > clock.getAsLong()) {
                throw silence;
            }
            synchronized (engine) {
                engine.advance(clock.getAsLong());
            }
        } finally {
            received.flip();
        }
        flush();
    }

    /** Milliseconds to wait for the peer: until the next timer is due, or the connection is idle for too long. */
    private int patience() {
        long timer = engine.nextDeadline() == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : Math.max(1, engine.nextDeadline() - clock.getAsLong());
        long wait = Math.min(timer, idleTimeout);
        return wait == Long.MAX_VALUE ? 0 : (int) Math.min(Integer.MAX_VALUE, wait);
    }

    private void flush() throws IOException {
        synchronized (engine) {
            while (engine.outboundOctets() > 0) {
                engine.wrap(NOTHING, outgoing, clock.getAsLong());
                send();
            }
        }
    }

    private void send() throws IOException {
        while (outgoing.position() > 0 || engine.outboundOctets() > 0) {
            if (outgoing.position() == 0) {
                engine.wrap(NOTHING, outgoing, clock.getAsLong());
            }
            out.write(outgoing.array(), 0, outgoing.position());
            outgoing.clear();
        }
    }

    private TlsException ended() throws IOException {
        return new TlsException(engine.ending().orElseThrow(() -> new EOFException("the connection has not ended")));
    }
}
