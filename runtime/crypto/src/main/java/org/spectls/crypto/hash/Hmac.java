package org.spectls.crypto.hash;

import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/** A message authentication code (RFC 2104). Reusable, and confined to one thread at a time. */
public final class Hmac {
    // The JCA refuses an empty key. HMAC pads keys with zeros, so that one zero byte is the same key.
    private static final byte[] EMPTY_KEY = new byte[1];

    private final HashAlgorithm algorithm;
    private final Mac mac;

    /**
     * An HMAC that awaits its first key.
     *
     * @throws IllegalArgumentException if it is {@link HashAlgorithm#MD5_SHA1}, which is two hashes
     */
    public Hmac(HashAlgorithm algorithm) {
        this.algorithm = algorithm;
        this.mac = HashSources.mac(algorithm);
    }

    /** Starts over under another key, which is copied. */
    public void rekey(byte[] key) {
        try {
            mac.init(new SecretKeySpec(key.length == 0 ? EMPTY_KEY : key, algorithm.macName()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("HMAC takes any key", impossible);
        }
    }

    /** Appends all bytes. */
    public void update(byte[] bytes) {
        mac.update(bytes);
    }

    /** Appends a range. */
    public void update(byte[] bytes, int offset, int length) {
        mac.update(bytes, offset, length);
    }

    /**
     * Writes the code of what came since the last one. The key stays.
     *
     * @return bytes written, {@link HashAlgorithm#length}
     * @throws IndexOutOfBoundsException if {@code out} is too small
     */
    public int finish(byte[] out, int offset) {
        try {
            mac.doFinal(out, offset);
            return algorithm.length();
        } catch (ShortBufferException tooSmall) {
            throw (IndexOutOfBoundsException) new IndexOutOfBoundsException(offset).initCause(tooSmall);
        }
    }

    /** The code of what came since the last one. The key stays. */
    public byte[] finish() {
        return mac.doFinal();
    }
}
