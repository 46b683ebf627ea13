package org.spectls.crypto.hash;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.spectls.crypto.Secrets;

/**
 * TLS's pseudo-random function: in TLS 1.2, P_hash with the suite's hash (RFC 5246 section 5); with
 * {@link HashAlgorithm#MD5_SHA1} that of TLS 1.0 and 1.1, where P_MD5 over one half of the secret is combined with
 * P_SHA-1 over the other (RFC 2246 section 5). Reusable, and confined to one thread at a time.
 */
public final class TlsPrf {
    private final PHash[] hashes;

    /** The function over one hash, or over {@link HashAlgorithm#MD5_SHA1}. */
    public TlsPrf(HashAlgorithm algorithm) {
        this.hashes = algorithm == HashAlgorithm.MD5_SHA1
                ? new PHash[] {new PHash(HashAlgorithm.MD5), new PHash(HashAlgorithm.SHA1)}
                : new PHash[] {new PHash(algorithm)};
    }

    /**
     * Derives bytes from a secret.
     *
     * @param label ASCII, hashed without terminator
     * @param length bytes wanted
     * @param seed parts, hashed one after the other
     */
    public byte[] derive(byte[] secret, String label, int length, byte[]... seed) {
        byte[] out = new byte[length];
        derive(secret, label.getBytes(US_ASCII), out, seed);
        return out;
    }

    /** Fills {@code out} with bytes derived from a secret. */
    public void derive(byte[] secret, byte[] label, byte[] out, byte[]... seed) {
        Arrays.fill(out, (byte) 0);
        if (hashes.length == 1) {
            hashes[0].mixInto(out, secret, label, seed);
            return;
        }
        int half = (secret.length + 1) / 2; // The byte in the middle of an odd length belongs to both.
        byte[] first = Arrays.copyOf(secret, half);
        byte[] second = Arrays.copyOfRange(secret, secret.length - half, secret.length);
        hashes[0].mixInto(out, first, label, seed);
        hashes[1].mixInto(out, second, label, seed);
        Secrets.wipe(first, second);
    }
}
