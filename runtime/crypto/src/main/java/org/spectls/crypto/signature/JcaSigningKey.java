package org.spectls.crypto.signature;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.hash.HashAlgorithm;

/**
 * RSA keys, and keys that only their provider can use.
 *
 * @param provider whose code signs, or null for the provider that takes the key
 */
record JcaSigningKey(PrivateKey key, @Nullable Provider provider) implements SigningKey {
    @Override
    public boolean supports(SignatureAlgorithm algorithm) {
        if (algorithm.hash() == HashAlgorithm.SHA1) {
            return false;
        }
        boolean ecdsa = algorithm.family() == SignatureAlgorithm.Family.ECDSA;
        if (key instanceof RSAKey rsa) {
            return JcaSignatures.fits(algorithm, rsa.getModulus().bitLength());
        }
        return ecdsa == key.getAlgorithm().equals("EC");
    }

    @Override
    public byte[] sign(SignatureAlgorithm algorithm, SecureRandom random, byte[]... message) {
        if (!supports(algorithm)) {
            throw new IllegalArgumentException("this " + key.getAlgorithm() + " key does not sign " + algorithm);
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

    @Override
    public String toString() {
        return "JcaSigningKey[" + key.getAlgorithm() + "]";
    }
}
