package org.spectls.crypto.cbc;

import java.util.Arrays;

/** Where a block cipher in CBC mode comes from. */
interface CbcSource {
    /** Its name, for people. */
    String describe();

    CbcCipher cipher(CbcAlgorithm algorithm, boolean encrypting, byte[] key, byte[] iv);

    /** Whether it can do the algorithm here, with a chain that runs on: five blocks, encrypted and decrypted in pieces. */
    default boolean works(CbcAlgorithm algorithm) {
        byte[] key = new byte[algorithm.keyLength()];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        int block = algorithm.blockLength();
        byte[] iv = new byte[block];
        byte[] plaintext = new byte[5 * block];
        byte[] encrypted = new byte[plaintext.length];
        byte[] decrypted = new byte[plaintext.length];
        Arrays.fill(plaintext, (byte) 1);
        try {
            inPieces(cipher(algorithm, true, key, iv), plaintext, 2 * block, encrypted);
            inPieces(cipher(algorithm, false, key, iv), encrypted, 3 * block, decrypted);
            return Arrays.equals(decrypted, plaintext);
        } catch (IllegalStateException absent) {
            return false;
        }
    }

    private static void inPieces(CbcCipher cipher, byte[] src, int first, byte[] dst) {
        cipher.process(src, 0, first, dst, 0);
        cipher.process(src, first, src.length - first, dst, first);
        cipher.wipe();
    }
}
