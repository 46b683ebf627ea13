package org.spectls.crypto.signature;

import java.security.Provider;
import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;

/**
 * RSA through the JCA, which is as fast as Bouncy Castle's.
 *
 * @param provider whose code verifies, or null for the provider that takes the key
 */
record RsaVerifyingKey(RSAPublicKey key, @Nullable Provider provider) implements VerifyingKey {
    @Override
    public boolean supports(SignatureAlgorithm algorithm) {
        return JcaSignatures.fits(algorithm, key.getModulus().bitLength());
    }

    @Override
    public boolean verify(SignatureAlgorithm algorithm, byte[] signature, byte[]... message) {
        return supports(algorithm) && JcaSignatures.verify(algorithm, provider, key, signature, message);
    }
}
