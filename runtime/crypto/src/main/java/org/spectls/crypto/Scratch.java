package org.spectls.crypto;

import java.util.Arrays;

/**
 * A thread's own array for plaintext that must not be where the ciphertext is, or not yet where it is wanted. One array
 * a thread, not one a connection: idle connections hold none. Each use has its own, so that none writes over another's.
 */
public final class Scratch {
    private byte[] bytes = new byte[0];

    private Scratch() {}

    /** A holder of one array a thread. */
    public static ThreadLocal<Scratch> perThread() {
        return ThreadLocal.withInitial(Scratch::new);
    }

    /** The array, grown if need be. Growing it forgets its content. */
    public byte[] atLeast(int length) {
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        return bytes;
    }

    /** Moves plaintext from the array's beginning to where it is wanted and leaves none behind. */
    public void moveTo(byte[] dst, int dstOffset, int length) {
        System.arraycopy(bytes, 0, dst, dstOffset, length);
        wipe(length);
    }

    /** Overwrites so many bytes at the array's beginning. */
    public void wipe(int length) {
        Arrays.fill(bytes, 0, length, (byte) 0);
    }
}
