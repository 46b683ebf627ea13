package org.spectls.learn.peer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/** An engine of JSSE, with an application that reads all, and closes when the peer does. */
final class JsseSide implements Side {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private final ByteBuffer application;
    private final ByteBuffer packet;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private ByteBuffer input = ByteBuffer.allocate(0);
    private boolean failed;
    private boolean broken;

    JsseSide(SSLEngine engine) {
        this.engine = engine;
        this.application = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        this.packet = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    }

    @Override
    public void begin() {
        try {
            engine.beginHandshake();
        } catch (SSLException refused) {
            failed = true;
        }
        pump();
    }

    @Override
    public void feed(byte[] octets) {
        ByteBuffer all = ByteBuffer.allocate(input.remaining() + octets.length);
        all.put(input).put(octets).flip();
        input = all;
        pump();
    }

    @Override
    public byte[] output() {
        byte[] made = output.toByteArray();
        output.reset();
        return made;
    }

    @Override
    public boolean ended() {
        return broken || engine.isOutboundDone();
    }

    /** Whoever drives the engine hangs up when it throws what it never should. */
    private void pump() {
        try {
            goOn();
        } catch (RuntimeException bug) {
            broken = true;
        }
    }

    /** Goes on as long as anything changes. */
    private void goOn() {
        boolean moved = !broken;
        while (moved) {
            HandshakeStatus status = engine.getHandshakeStatus();
            if (status == HandshakeStatus.NEED_TASK) {
                engine.getDelegatedTask().run();
            } else if (status == HandshakeStatus.NEED_WRAP) {
                moved = wrap();
            } else {
                moved = unwrap();
            }
        }
    }

    private boolean wrap() {
        packet.clear();
        try {
            SSLEngineResult result = engine.wrap(NOTHING, packet);
            output.write(packet.array(), 0, packet.position());
            return result.bytesProduced() > 0;
        } catch (SSLException fault) {
            // What it has to say about it comes with the next.
            boolean first = !failed;
            failed = true;
            return first;
        }
    }

    private boolean unwrap() {
        if (failed || engine.isInboundDone() || !input.hasRemaining()) {
            return false;
        }
        application.clear();
        try {
            SSLEngineResult result = engine.unwrap(input, application);
            if (result.getStatus() == Status.CLOSED) {
                engine.closeOutbound();
                return true;
            }
            return result.getStatus() == Status.OK;
        } catch (SSLException fault) {
            failed = true;
            return true;
        }
    }
}
