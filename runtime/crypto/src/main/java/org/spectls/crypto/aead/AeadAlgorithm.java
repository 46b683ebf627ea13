package org.spectls.crypto.aead;

import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/** The bulk ciphers that authenticate as they encrypt. Every one takes a nonce of 12 bytes. */
public enum AeadAlgorithm {
    /** RFC 5288. */
    AES_128_GCM("AES/GCM/NoPadding", "AES", 16, 16),
    /** RFC 5288. */
    AES_256_GCM("AES/GCM/NoPadding", "AES", 32, 16),
    /** RFC 6655, RFC 7251. */
    AES_128_CCM("AES/CCM/NoPadding", "AES", 16, 16),
    /** RFC 6655, RFC 7251. */
    AES_256_CCM("AES/CCM/NoPadding", "AES", 32, 16),
    /** RFC 6655, RFC 7251. */
    AES_128_CCM_8("AES/CCM/NoPadding", "AES", 16, 8),
    /** RFC 6655, RFC 7251. */
    AES_256_CCM_8("AES/CCM/NoPadding", "AES", 32, 8),
    /** RFC 7905. */
    CHACHA20_POLY1305("ChaCha20-Poly1305", "ChaCha20", 32, 16);

    /** Bytes of a nonce. */
    public static final int NONCE_LENGTH = 12;

    private final String transformation;
    private final String keyAlgorithm;
    private final int keyLength;
    private final int tagLength;

    AeadAlgorithm(String transformation, String keyAlgorithm, int keyLength, int tagLength) {
        this.transformation = transformation;
        this.keyAlgorithm = keyAlgorithm;
        this.keyLength = keyLength;
        this.tagLength = tagLength;
    }

    /** Bytes of a key. */
    public int keyLength() {
        return keyLength;
    }

    /** Bytes that sealing adds behind the ciphertext. */
    public int tagLength() {
        return tagLength;
    }

    /**
     * Starts protecting what is sent.
     *
     * @param key copied, so that the caller may wipe it
     * @throws IllegalArgumentException if the key has another length
     */
    public Sealer sealer(byte[] key) {
        return AeadSources.of(this).sealer(this, checked(key));
    }

    /**
     * Starts taking apart what is received.
     *
     * @param key copied, so that the caller may wipe it
     * @throws IllegalArgumentException if the key has another length
     */
    public Opener opener(byte[] key) {
        return AeadSources.of(this).opener(this, checked(key));
    }

    String transformation() {
        return transformation;
    }

    String keyAlgorithm() {
        return keyAlgorithm;
    }

    AlgorithmParameterSpec parameters(byte[] nonce) {
        return this == CHACHA20_POLY1305 ? new IvParameterSpec(nonce) : new GCMParameterSpec(8 * tagLength, nonce);
    }

    private byte[] checked(byte[] key) {
        if (key.length != keyLength) {
            throw new IllegalArgumentException(name() + " takes a key of " + keyLength + " bytes, not " + key.length);
        }
        return key;
    }
}
