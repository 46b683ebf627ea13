package org.spectls.crypto.rsa;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import javax.crypto.Cipher;
import org.spectls.crypto.signature.UnsupportedKeyException;

/**
 * Sends a premaster secret under the peer's RSA key (RFC 5246 section 7.4.7.1). Stateless, safe for any thread. The
 * other direction is {@link DecryptingKey}'s.
 */
public final class RsaKeyTransport {
    /** Bytes of a premaster secret, the client's version among them. */
    public static final int PREMASTER_LENGTH = 48;

    /** PKCS #1's padding is 11 bytes or more (RFC 8017 section 7.2). */
    static final int LEAST_MODULUS_LENGTH = PREMASTER_LENGTH + 11;

    private RsaKeyTransport() {}

    /**
     * Encrypts a premaster secret.
     *
     * @param random the only source of the padding
     * @return as many bytes as the modulus has
     * @throws UnsupportedKeyException if the key is not for RSA in general, or too short
     * @throws IllegalArgumentException if the secret has another length than {@value #PREMASTER_LENGTH}
     */
    public static byte[] encrypt(PublicKey key, byte[] premaster, SecureRandom random) throws UnsupportedKeyException {
        if (premaster.length != PREMASTER_LENGTH) {
            throw new IllegalArgumentException("a premaster secret of " + premaster.length + " bytes");
        }
        if (!(key instanceof RSAPublicKey rsa) || !key.getAlgorithm().equals("RSA")) {
            throw new UnsupportedKeyException("cannot encrypt with a key for " + key.getAlgorithm());
        }
        if ((rsa.getModulus().bitLength() + 7) / 8 < LEAST_MODULUS_LENGTH) {
            throw new UnsupportedKeyException(
                    "an RSA key of " + rsa.getModulus().bitLength() + " bits has no room for a premaster secret");
        }
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key, random);
            return cipher.doFinal(premaster);
        } catch (GeneralSecurityException unusable) {
            throw new UnsupportedKeyException("cannot encrypt with this RSA key: " + unusable.getMessage());
        }
    }
}
