package org.spectls.crypto.cbc;

/**
 * Encrypts, or decrypts, under one key. The chain runs on from call to call: what comes next is chained to the last
 * ciphertext block of what came before. Confined to one thread at a time.
 */
public interface CbcCipher {
    /**
     * Transforms whole blocks.
     *
     * @param length bytes, a multiple of the block's
     * @param dst another array than {@code src}
     * @throws IndexOutOfBoundsException if a range does not lie in its array
     * @throws IllegalArgumentException if the length is no multiple of the block's
     * @throws IllegalStateException if the key was wiped
     */
    void process(byte[] src, int srcOffset, int length, byte[] dst, int dstOffset);

    /** Forgets the key. The cipher is of no use afterwards. */
    void wipe();
}
