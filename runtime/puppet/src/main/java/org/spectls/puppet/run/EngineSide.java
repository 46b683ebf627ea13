package org.spectls.puppet.run;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.spectls.tls.engine.Status;
import org.spectls.tls.engine.TlsEngine;

/**
 * An engine of this stack with nothing around it: octets in, octets out, at a time of the caller's choosing. Runs what
 * the engine waits for at once. Not thread-safe.
 */
public final class EngineSide {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final TlsEngine engine;
    private final ByteBuffer application = ByteBuffer.allocate(1 << 16);
    private final ByteArrayOutputStream delivered = new ByteArrayOutputStream();
    private byte[] waiting = new byte[0];
    private long now;

    /** @param engine new, and nobody else's */
    public EngineSide(TlsEngine engine) {
        this.engine = engine;
    }

    /** The engine, to ask it something. */
    public TlsEngine engine() {
        return engine;
    }

    /** The time, in milliseconds. */
    public long now() {
        return now;
    }

    /** All that the application got so far. */
    public byte[] delivered() {
        return delivered.toByteArray();
    }

    /** Takes what the peer sent; the answer is in {@link #output}. */
    public void feed(byte[] octets) {
        int length = waiting.length;
        waiting = Arrays.copyOf(waiting, length + octets.length);
        System.arraycopy(octets, 0, waiting, length, octets.length);
        ByteBuffer source = ByteBuffer.wrap(waiting);
        Status status = Status.OK;
        while (status == Status.OK || status == Status.NEED_TASK) {
            status = engine.unwrap(source, application, now);
            collect();
            if (status == Status.NEED_TASK) {
                engine.task().ifPresent(Runnable::run);
            }
        }
        waiting = engine.ended() ? new byte[0] : Arrays.copyOfRange(waiting, source.position(), waiting.length);
    }

    /** The application writes. False when it may not now. */
    public boolean write(byte[] octets, ByteArrayOutputStream out) {
        out.writeBytes(output());
        ByteBuffer source = ByteBuffer.wrap(octets);
        while (source.hasRemaining()) {
            ByteBuffer target = ByteBuffer.allocate(1 << 15);
            if (engine.wrap(source, target, now) != Status.OK) {
                return false;
            }
            out.write(target.array(), 0, target.position());
        }
        return true;
    }

    /** What the engine has to send. */
    public byte[] output() {
        // A task that is due without anything having arrived, as after a call.
        while (engine.task().isPresent()) {
            engine.task().ifPresent(Runnable::run);
            engine.advance(now);
        }
        ByteBuffer out = ByteBuffer.allocate(engine.outboundOctets());
        while (engine.outboundOctets() > 0) {
            engine.wrap(NOTHING, out, now);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /** Time passes, deadline by deadline. */
    public void advance(long millis) {
        long until = now + millis;
        while (engine.nextDeadline() <= until) {
            now = Math.max(now, engine.nextDeadline());
            engine.advance(now);
        }
        now = until;
        engine.advance(now);
    }

    private void collect() {
        delivered.write(application.array(), 0, application.position());
        application.clear();
    }
}
