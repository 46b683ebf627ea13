package org.spectls.crypto.aead;

import java.util.Arrays;

/**
 * A thread's own array for plaintext on its way back into the array it came from. Decrypting in place halves the
 * JDK's speed (it makes two passes), while a copy costs a few percent. One array a thread, not one a connection:
 * idle connections hold none.
 */
final class Scratch {
    private static final ThreadLocal<Scratch> MINE = ThreadLocal.withInitial(Scratch::new);

    private byte[] bytes = new byte[0];

    private Scratch() {}

    static Scratch mine() {
        return MINE.get();
    }

    byte[] atLeast(int length) {
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        return bytes;
    }

    /** Moves the plaintext to where it is wanted and leaves none behind. */
    void moveTo(byte[] dst, int dstOffset, int length) {
        System.arraycopy(bytes, 0, dst, dstOffset, length);
        Arrays.fill(bytes, 0, length, (byte) 0);
    }
}
