package org.spectls.crypto.aead;

/** Where a bulk cipher comes from. */
interface AeadSource {
    /** Its name, for people. */
    String describe();

    Sealer sealer(AeadAlgorithm algorithm, byte[] key);

    Opener opener(AeadAlgorithm algorithm, byte[] key);

    /** Whether it can do the algorithm here: one record is sealed and opened. */
    default boolean works(AeadAlgorithm algorithm) {
        byte[] key = new byte[algorithm.keyLength()];
        byte[] nonce = new byte[AeadAlgorithm.NONCE_LENGTH];
        byte[] aad = {1};
        byte[] plaintext = {2, 3, 4};
        byte[] sealed = new byte[plaintext.length + algorithm.tagLength()];
        byte[] opened = new byte[plaintext.length];
        try {
            int length = sealer(algorithm, key).seal(nonce, aad, plaintext, 0, plaintext.length, sealed, 0);
            return opener(algorithm, key).open(nonce, aad, sealed, 0, length, opened, 0) == plaintext.length;
        } catch (IllegalStateException absent) {
            return false;
        }
    }
}
