package org.spectls.crypto.signature;

import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;

/** A private key made ready to sign many times. Safe for any thread. */
public interface SigningKey {
    /**
     * Prepares a key. One that keeps its number to itself, as in a hardware module, signs through its own provider.
     *
     * @throws UnsupportedKeyException if it is neither an RSA nor an EC key, or lives on another curve than P-256,
     *     P-384 and P-521
     */
    static SigningKey of(PrivateKey key) throws UnsupportedKeyException {
        if (key instanceof ECPrivateKey ec) {
            return EcdsaSigningKey.of(ec);
        }
        return switch (key.getAlgorithm()) {
            case "RSA", "EC" -> new JcaSigningKey(key);
            default -> throw new UnsupportedKeyException("cannot sign with a key for " + key.getAlgorithm());
        };
    }

    /** Whether the key can make such signatures. SHA-1 is for verifying only. */
    boolean supports(SignatureAlgorithm algorithm);

    /**
     * Signs the parts, one after the other.
     *
     * @param random the source of ECDSA's nonce and PSS's salt
     * @throws IllegalArgumentException if the key does not {@linkplain #supports support} the algorithm
     */
    byte[] sign(SignatureAlgorithm algorithm, SecureRandom random, byte[]... message);
}
