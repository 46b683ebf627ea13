package org.spectls.crypto.aead;

import java.nio.ByteBuffer;

/** Checks and decrypts records under one key. Confined to one thread at a time. */
public interface Opener {
    /** What opening answers when the bytes were not sealed under this key, nonce and associated data. */
    int NOT_AUTHENTIC = -1;

    /**
     * Checks the tag, in constant time, and writes the plaintext. Two arrays are the fast case; in place costs a
     * copy.
     *
     * @param nonce 12 bytes
     * @param aad what is authenticated only
     * @param length bytes of ciphertext and tag together
     * @param dst may be {@code src}, at any offset; its content is undefined if the answer is {@link #NOT_AUTHENTIC}
     * @return bytes of plaintext, {@code length - }{@link #tagLength}, or {@link #NOT_AUTHENTIC}
     * @throws IndexOutOfBoundsException if a range does not lie in its array
     */
    int open(byte[] nonce, byte[] aad, byte[] src, int srcOffset, int length, byte[] dst, int dstOffset);

    /**
     * Opens all that remains in {@code src}. Its position moves on, and {@code dst}'s on success. Buffers outside the
     * Java heap work, but are slower.
     *
     * @param dst may share its memory with {@code src}
     * @return bytes of plaintext, or {@link #NOT_AUTHENTIC}
     * @throws java.nio.BufferOverflowException if {@code dst} is too small
     */
    default int open(byte[] nonce, byte[] aad, ByteBuffer src, ByteBuffer dst) {
        return Buffers.transform(
                src,
                dst,
                Math.max(0, src.remaining() - tagLength()),
                (in, inOffset, length, out, outOffset) -> open(nonce, aad, in, inOffset, length, out, outOffset));
    }

    /** Bytes of a tag. */
    int tagLength();

    /** Forgets the key. The opener is of no use afterwards. */
    void wipe();
}
