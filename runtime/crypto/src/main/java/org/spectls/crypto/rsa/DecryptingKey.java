package org.spectls.crypto.rsa;

import java.security.PrivateKey;
import java.security.interfaces.RSAKey;
import java.util.Optional;
import org.spectls.crypto.Secrets;

/**
 * A private RSA key that opens premaster secrets, and tells nobody whether one was inside (RFC 5246 section 7.4.7.1):
 * Bleichenbacher's attack asks just that, a million times. Safe for any thread.
 */
public final class DecryptingKey {
    private static final int UNKNOWN = 0;

    private final PrivateKey key;
    private final int modulusLength;

    /** Prepares a key; nothing if it is not for RSA in general, or is too short. */
    public static Optional<DecryptingKey> of(PrivateKey key) {
        if (!key.getAlgorithm().equals("RSA")) {
            return Optional.empty();
        }
        if (!(key instanceof RSAKey rsa)) {
            return Optional.of(new DecryptingKey(key, UNKNOWN));
        }
        int length = (rsa.getModulus().bitLength() + 7) / 8;
        return length < RsaKeyTransport.LEAST_MODULUS_LENGTH
                ? Optional.empty()
                : Optional.of(new DecryptingKey(key, length));
    }

    private DecryptingKey(PrivateKey key, int modulusLength) {
        this.key = key;
        this.modulusLength = modulusLength;
    }

    /**
     * The premaster secret, or the fallback. Which of them it is shows in nothing but the bytes: a key that reveals
     * its modulus is used without padding, the padding is checked at its one right place, and one of the two secrets is
     * selected, all without a branch or an index that depends on what was inside. A key that only its provider can use
     * is used in the same way if the provider lets it be; if it insists on removing the padding itself, the time that
     * it takes is the provider's.
     *
     * @param encrypted anything; of another length than the modulus, it earns the fallback
     * @param clientVersion what the secret has to begin with: the version that the ClientHello offered, as {@code
     *     0x0303}
     * @param fallback {@value RsaKeyTransport#PREMASTER_LENGTH} random bytes, drawn before for every message, whatever
     *     it is like
     * @return {@value RsaKeyTransport#PREMASTER_LENGTH} bytes, which the caller wipes
     * @throws IllegalArgumentException if the fallback has another length
     */
    public byte[] decrypt(byte[] encrypted, int clientVersion, byte[] fallback) {
        if (fallback.length != RsaKeyTransport.PREMASTER_LENGTH) {
            throw new IllegalArgumentException("a fallback of " + fallback.length + " bytes");
        }
        int length = modulusLength == UNKNOWN
                ? Math.max(encrypted.length, RsaKeyTransport.LEAST_MODULUS_LENGTH)
                : modulusLength;
        byte[] block = encrypted.length == length ? RawRsa.open(key, encrypted) : new byte[length];
        byte[] premaster = select(block, clientVersion, fallback);
        Secrets.wipe(block);
        return premaster;
    }

    /**
     * The end of the block, if it is 00 02, then nothing that is 00, then 00 and 48 bytes that begin with the version;
     * otherwise the fallback.
     */
    private static byte[] select(byte[] block, int version, byte[] fallback) {
        int start = block.length - RsaKeyTransport.PREMASTER_LENGTH;
        int wrong = block[0] | (block[1] ^ 2) | block[start - 1];
        wrong |= block[start] ^ (version >> 8);
        wrong |= block[start + 1] ^ version;
        for (int i = 2; i < start - 1; i++) {
            wrong |= ((block[i] & 0xff) - 1) >>> 31; // 1 if the byte is 0
        }
        int good = ((wrong & 0xff) - 1) >> 31; // all bits, or none
        byte[] selected = new byte[RsaKeyTransport.PREMASTER_LENGTH];
        for (int i = 0; i < selected.length; i++) {
            selected[i] = (byte) ((block[start + i] & good) | (fallback[i] & ~good));
        }
        return selected;
    }

    @Override
    public String toString() {
        return "DecryptingKey";
    }
}
