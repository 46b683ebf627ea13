package org.spectls.crypto.signature;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Optional;
import org.spectls.crypto.provider.NativeProvider;
import org.spectls.crypto.signature.SignatureAlgorithm.Family;

/**
 * A key that native code signs with.
 *
 * @param own signs where randomness is not to be replaced, or native code lacks the algorithm
 */
record NativeSigningKey(JcaSigningKey key, SigningKey own) implements SigningKey {
    /** Nothing if the provider cannot take the key, as it cannot one that is in a hardware module. */
    static Optional<SigningKey> of(PrivateKey key, Provider provider, SigningKey own) {
        try {
            Key translated =
                    KeyFactory.getInstance(key.getAlgorithm(), provider).translateKey(key);
            return Optional.of(new NativeSigningKey(new JcaSigningKey((PrivateKey) translated, provider), own));
        } catch (GeneralSecurityException untranslatable) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supports(SignatureAlgorithm algorithm) {
        return own.supports(algorithm);
    }

    @Override
    public byte[] sign(SignatureAlgorithm algorithm, SecureRandom random, byte[]... message) {
        boolean drawsNothing = algorithm.family() == Family.RSA_PKCS1;
        boolean known = algorithm != SignatureAlgorithm.RSA_MD5_SHA1;
        return known && (drawsNothing || NativeProvider.mayReplace(random))
                ? key.sign(algorithm, random, message)
                : own.sign(algorithm, random, message);
    }

    @Override
    public String toString() {
        return "NativeSigningKey[" + own + "]";
    }
}
