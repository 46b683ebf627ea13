package org.spectls.crypto.signature;

import java.security.Provider;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import org.spectls.crypto.provider.NativeProvider;

/** A public key made ready to verify. Safe for any thread. */
public interface VerifyingKey {
    /**
     * Prepares a key.
     *
     * @throws UnsupportedKeyException if it is not for RSA, RSASSA-PSS, ECDSA, Ed25519 or Ed448, is an EC key on
     *     another curve than P-256, P-384 and P-521, or is not a point of its curve
     */
    static VerifyingKey of(PublicKey key) throws UnsupportedKeyException {
        Optional<Provider> provider = NativeProvider.found();
        if (key instanceof ECPublicKey ec) {
            EcdsaVerifyingKey own = EcdsaVerifyingKey.of(ec);
            return provider.flatMap(found -> NativeEcdsaVerifyingKey.of(key, found))
                    .orElse(own);
        }
        if (key instanceof RSAPublicKey rsa && key.getAlgorithm().equals("RSA")) {
            return new RsaVerifyingKey(rsa, provider.orElse(null));
        }
        if (key instanceof RSAPublicKey rsa && key.getAlgorithm().equals("RSASSA-PSS")) {
            return new RsaVerifyingKey(rsa, null);
        }
        if (key instanceof EdECPublicKey edwards) {
            return EdwardsVerifyingKey.of(edwards);
        }
        throw new UnsupportedKeyException("cannot verify with a key for " + key.getAlgorithm());
    }

    /** Whether such signatures can be checked with the key. */
    boolean supports(SignatureAlgorithm algorithm);

    /**
     * Whether the signature is one of the parts, one after the other. A malformed signature is none, and neither is
     * one of an algorithm that the key does not {@linkplain #supports support}.
     */
    boolean verify(SignatureAlgorithm algorithm, byte[] signature, byte[]... message);
}
