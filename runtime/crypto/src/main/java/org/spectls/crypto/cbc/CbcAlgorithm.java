package org.spectls.crypto.cbc;

/** The block ciphers that TLS uses in CBC mode. */
public enum CbcAlgorithm {
    /** RFC 3268. */
    AES_128_CBC("AES", 16, 16),
    /** RFC 3268. */
    AES_256_CBC("AES", 32, 16),
    /** RFC 2246. Each block of the three keys has eight parity bits, which nobody looks at. */
    DES_EDE_CBC("DESede", 24, 8);

    private final String keyAlgorithm;
    private final int keyLength;
    private final int blockLength;

    CbcAlgorithm(String keyAlgorithm, int keyLength, int blockLength) {
        this.keyAlgorithm = keyAlgorithm;
        this.keyLength = keyLength;
        this.blockLength = blockLength;
    }

    /** Bytes of a key. */
    public int keyLength() {
        return keyLength;
    }

    /** Bytes of a block, and of an IV. */
    public int blockLength() {
        return blockLength;
    }

    /**
     * Starts encrypting.
     *
     * @param key copied, so that the caller may wipe it
     * @param iv what the first block is chained to; copied
     * @throws IllegalArgumentException if either has another length
     */
    public CbcCipher encryptor(byte[] key, byte[] iv) {
        return CbcSources.of(this).cipher(this, true, checked(key), checkedIv(iv));
    }

    /**
     * Starts decrypting.
     *
     * @param key copied, so that the caller may wipe it
     * @param iv what the first block is chained to; copied
     * @throws IllegalArgumentException if either has another length
     */
    public CbcCipher decryptor(byte[] key, byte[] iv) {
        return CbcSources.of(this).cipher(this, false, checked(key), checkedIv(iv));
    }

    String keyAlgorithm() {
        return keyAlgorithm;
    }

    String transformation() {
        return keyAlgorithm + "/CBC/NoPadding";
    }

    private byte[] checked(byte[] key) {
        if (key.length != keyLength) {
            throw new IllegalArgumentException(name() + " takes a key of " + keyLength + " bytes, not " + key.length);
        }
        return key;
    }

    private byte[] checkedIv(byte[] iv) {
        if (iv.length != blockLength) {
            throw new IllegalArgumentException(name() + " takes an IV of " + blockLength + " bytes, not " + iv.length);
        }
        return iv;
    }
}
