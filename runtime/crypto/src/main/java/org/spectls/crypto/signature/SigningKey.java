package org.spectls.crypto.signature;

import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import org.spectls.crypto.provider.NativeProvider;

/** A private key made ready to sign many times. Safe for any thread. */
public interface SigningKey {
    /**
     * Prepares a key. One that keeps its number to itself, as in a hardware module, signs through its own provider.
     *
     * @throws UnsupportedKeyException if it is neither an RSA nor an EC key, or lives on another curve than P-256,
     *     P-384 and P-521
     */
    static SigningKey of(PrivateKey key) throws UnsupportedKeyException {
        SigningKey own = switch (key.getAlgorithm()) {
            case "EC" -> key instanceof ECPrivateKey ec ? EcdsaSigningKey.of(ec) : new JcaSigningKey(key, null);
            case "RSA" -> new JcaSigningKey(key, null);
            default -> throw new UnsupportedKeyException("cannot sign with a key for " + key.getAlgorithm());
        };
        return NativeProvider.found()
                .flatMap(provider -> NativeSigningKey.of(key, provider, own))
                .orElse(own);
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
