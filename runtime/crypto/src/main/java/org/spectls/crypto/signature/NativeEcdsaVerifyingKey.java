package org.spectls.crypto.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.util.Optional;

/** ECDSA by native code. */
record NativeEcdsaVerifyingKey(PublicKey key, Provider provider) implements VerifyingKey {
    /** Nothing if the provider cannot take the key. */
    static Optional<VerifyingKey> of(PublicKey key, Provider provider) {
        try {
            PublicKey translated =
                    (PublicKey) KeyFactory.getInstance("EC", provider).translateKey(key);
            return Optional.of(new NativeEcdsaVerifyingKey(translated, provider));
        } catch (GeneralSecurityException untranslatable) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supports(SignatureAlgorithm algorithm) {
        return algorithm.family() == SignatureAlgorithm.Family.ECDSA;
    }

    @Override
    public boolean verify(SignatureAlgorithm algorithm, byte[] signature, byte[]... message) {
        return supports(algorithm) && JcaSignatures.verify(algorithm, provider, key, signature, message);
    }
}
