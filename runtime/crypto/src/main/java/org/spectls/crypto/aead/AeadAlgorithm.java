package org.spectls.crypto.aead;

import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/** The bulk ciphers that authenticate as they encrypt. Every one takes a nonce of 12 bytes and adds a tag of 16. */
public enum AeadAlgorithm {
    /** RFC 5288. */
    AES_128_GCM("AES/GCM/NoPadding", "AES", 16),
    /** RFC 5288. */
    AES_256_GCM("AES/GCM/NoPadding", "AES", 32),
    /** RFC 7905. */
    CHACHA20_POLY1305("ChaCha20-Poly1305", "ChaCha20", 32);

    /** Bytes of a nonce. */
    public static final int NONCE_LENGTH = 12;

    /** Bytes that sealing adds behind the ciphertext. */
    public static final int TAG_LENGTH = 16;

    private final String transformation;
    private final String keyAlgorithm;
    private final int keyLength;

    AeadAlgorithm(String transformation, String keyAlgorithm, int keyLength) {
        this.transformation = transformation;
        this.keyAlgorithm = keyAlgorithm;
        this.keyLength = keyLength;
    }

    /** Bytes of a key. */
    public int keyLength() {
        return keyLength;
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
        return this == CHACHA20_POLY1305 ? new IvParameterSpec(nonce) : new GCMParameterSpec(8 * TAG_LENGTH, nonce);
    }

    private byte[] checked(byte[] key) {
        if (key.length != keyLength) {
            throw new IllegalArgumentException(name() + " takes a key of " + keyLength + " bytes, not " + key.length);
        }
        return key;
    }
}
