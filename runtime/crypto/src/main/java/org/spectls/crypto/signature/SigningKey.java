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
     * @throws UnsupportedKeyException if it is not for RSA, RSASSA-PSS, ECDSA, Ed25519 or Ed448, or is an EC key on
     *     another curve than P-256, P-384 and P-521
     */
    static SigningKey of(PrivateKey key) throws UnsupportedKeyException {
        return switch (key.getAlgorithm()) {
            case "EC" ->
                preferNative(
                        key, key instanceof ECPrivateKey ec ? EcdsaSigningKey.of(ec) : new JcaSigningKey(key, null));
            case "RSA" -> preferNative(key, new JcaSigningKey(key, null));
            case "RSASSA-PSS" -> new JcaSigningKey(key, null);
            case "EdDSA", "Ed25519", "Ed448" -> EdwardsSigningKey.of(key);
            default -> throw new UnsupportedKeyException("cannot sign with a key for " + key.getAlgorithm());
        };
    }

    /** Whether the key can make such signatures. Which of them may be made is for the specification to say. */
    boolean supports(SignatureAlgorithm algorithm);

    /**
     * Signs the parts, one after the other.
     *
     * @param random the source of ECDSA's nonce and PSS's salt
     * @throws IllegalArgumentException if the key does not {@linkplain #supports support} the algorithm
     */
    byte[] sign(SignatureAlgorithm algorithm, SecureRandom random, byte[]... message);

    private static SigningKey preferNative(PrivateKey key, SigningKey own) {
        return NativeProvider.found()
                .flatMap(provider -> NativeSigningKey.of(key, provider, own))
                .orElse(own);
    }
}
