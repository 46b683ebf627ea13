package org.spectls.crypto.aead;

import java.nio.ByteBuffer;

/** Encrypts and authenticates records under one key. Confined to one thread at a time. */
public interface Sealer {
    /**
     * Writes the ciphertext and then the tag.
     *
     * @param nonce 12 bytes, never twice under one key
     * @param aad what is authenticated only
     * @param dst may be {@code src}, if {@code dstOffset <= srcOffset}; other arrays are free
     * @return bytes written, {@code length + }{@link #tagLength}
     * @throws IndexOutOfBoundsException if a range does not lie in its array
     */
    int seal(byte[] nonce, byte[] aad, byte[] src, int srcOffset, int length, byte[] dst, int dstOffset);

    /**
     * Writes the ciphertext and the tag of all that remains in {@code src}. Both positions move on. Buffers outside
     * the Java heap work, but are slower: the JDK's fast paths are those for arrays.
     *
     * @param dst may share its memory with {@code src}, if it starts no later
     * @return bytes written
     * @throws java.nio.BufferOverflowException if {@code dst} is too small
     */
    default int seal(byte[] nonce, byte[] aad, ByteBuffer src, ByteBuffer dst) {
        return Buffers.transform(
                src,
                dst,
                src.remaining() + tagLength(),
                (in, inOffset, length, out, outOffset) -> seal(nonce, aad, in, inOffset, length, out, outOffset));
    }

    /** Bytes of a tag. */
    int tagLength();

    /** Forgets the key. The sealer is of no use afterwards. */
    void wipe();
}
