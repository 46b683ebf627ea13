package org.spectls.crypto.record;

import java.util.zip.Deflater;
import org.spectls.crypto.Scratch;

/**
 * Compresses content before it is protected, RFC 3749: one zlib stream (RFC 1950) for all records of a direction, flushed
 * after each. The stream's history is the records' content; it is freed, not overwritten, when keys are wiped.
 */
final class DeflatingSealer implements RecordSealer {
    private static final ThreadLocal<Scratch> SCRATCH = Scratch.perThread();
    private static final byte[] NOTHING = {};

    private final RecordSealer sealer;
    private final Deflater deflater = new Deflater();
    private boolean wiped;

    DeflatingSealer(RecordSealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public int overhead() {
        return sealer.overhead() + Limits.EXPANSION;
    }

    @Override
    public int seal(int type, int version, byte[] source, int offset, int length, byte[] target, int targetOffset) {
        Scratch scratch = SCRATCH.get();
        byte[] bytes = scratch.atLeast(length + Limits.EXPANSION);
        int compressed = compress(source, offset, length, bytes);
        int fragment = sealer.seal(type, version, bytes, 0, compressed, target, targetOffset);
        scratch.wipe(compressed);
        return fragment;
    }

    @Override
    public void wipe() {
        wiped = true;
        deflater.end();
        sealer.wipe();
    }

    private int compress(byte[] source, int offset, int length, byte[] bytes) {
        if (wiped) {
            throw new IllegalStateException("the sealer was wiped");
        }
        int room = length + Limits.EXPANSION;
        deflater.setInput(source, offset, length);
        int compressed = deflater.deflate(bytes, 0, room, Deflater.SYNC_FLUSH);
        deflater.setInput(NOTHING);
        if (compressed == room) {
            // DEFLATE lengthens by 5 octets a block and a few a flush, far from RFC 5246 section 6.2.2's limit.
            throw new IllegalStateException("compression lengthened " + length + " octets beyond the limit");
        }
        return compressed;
    }
}
