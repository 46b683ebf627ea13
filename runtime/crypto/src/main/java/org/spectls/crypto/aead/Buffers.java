package org.spectls.crypto.aead;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;

/**
 * Brings buffers to the arrays that the ciphers are fastest on. Copying a direct buffer's record to the heap costs far
 * less than the JDK's block-wise path for direct buffers.
 */
final class Buffers {
    private Buffers() {}

    @FunctionalInterface
    interface ArrayOperation {
        /** Returns bytes written, or a negative number when nothing was. */
        int apply(byte[] in, int inOffset, int length, byte[] out, int outOffset);
    }

    static int transform(ByteBuffer src, ByteBuffer dst, int needed, ArrayOperation operation) {
        if (dst.remaining() < needed) {
            throw new BufferOverflowException();
        }
        int length = src.remaining();
        byte[] in = src.hasArray() ? src.array() : copyOf(src);
        int inOffset = src.hasArray() ? src.arrayOffset() + src.position() : 0;
        byte[] out = dst.hasArray() ? dst.array() : new byte[needed];
        int outOffset = dst.hasArray() ? dst.arrayOffset() + dst.position() : 0;

        int written = operation.apply(in, inOffset, length, out, outOffset);
        src.position(src.limit());
        if (written > 0) {
            if (dst.hasArray()) {
                dst.position(dst.position() + written);
            } else {
                dst.put(out, 0, written);
            }
        }
        return written;
    }

    private static byte[] copyOf(ByteBuffer src) {
        byte[] copy = new byte[src.remaining()];
        src.duplicate().get(copy);
        return copy;
    }
}
