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
        return RsaKeys.support(key, algorithm);
    }

    @Override
    public boolean verify(SignatureAlgorithm algorithm, byte[] signature, byte[]... message) {
        if (!supports(algorithm)) {
            return false;
        }
        return algorithm == SignatureAlgorithm.RSA_MD5_SHA1
                ? BareRsa.verify(key, signature, algorithm.prehash().digest(message))
                : JcaSignatures.verify(algorithm, provider, key, signature, message);
    }
}
