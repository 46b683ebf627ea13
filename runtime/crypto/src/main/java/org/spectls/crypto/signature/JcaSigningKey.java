package org.spectls.crypto.signature;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECKey;
import org.jspecify.annotations.Nullable;

/**
 * RSA keys, and keys that only their provider can use.
 *
 * @param provider whose code signs, or null for the provider that takes the key
 */
record JcaSigningKey(PrivateKey key, @Nullable Provider provider) implements SigningKey {
    @Override
    public boolean supports(SignatureAlgorithm algorithm) {
        return switch (algorithm.family()) {
            case RSA_PKCS1, RSA_PSS, RSA_PSS_PSS -> RsaKeys.support(key, algorithm);
            case ECDSA -> key.getAlgorithm().equals("EC");
            case ED25519 -> isOn("Ed25519");
            case ED448 -> isOn("Ed448");
        };
    }

    @Override
    public byte[] sign(SignatureAlgorithm algorithm, SecureRandom random, byte[]... message) {
        if (!supports(algorithm)) {
            throw new IllegalArgumentException("this " + key.getAlgorithm() + " key does not sign " + algorithm);
        }
        if (algorithm == SignatureAlgorithm.RSA_MD5_SHA1) {
            return BareRsa.sign(key, random, algorithm.prehash().digest(message));
        }
        try {
            Signature signature = JcaSignatures.of(algorithm, provider);
            signature.initSign(key, random);
            for (byte[] part : message) {
                signature.update(part);
            }
            return signature.sign();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("signing " + algorithm + " failed", failure);
        }
    }

    private boolean isOn(String curve) {
        return key instanceof EdECKey edwards && edwards.getParams().getName().equalsIgnoreCase(curve);
    }

    @Override
    public String toString() {
        return "JcaSigningKey[" + key.getAlgorithm() + "]";
    }
}
