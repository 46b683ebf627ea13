package org.spectls.crypto.signature;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;

/** RSA through the JCA: as fast as Bouncy Castle's, and whatever provider the user prefers. */
record RsaVerifyingKey(RSAPublicKey key) implements VerifyingKey {
    @Override
    public boolean supports(SignatureAlgorithm algorithm) {
        return JcaSignatures.fits(algorithm, key.getModulus().bitLength());
    }

    @Override
    public boolean verify(SignatureAlgorithm algorithm, byte[] signature, byte[]... message) {
        if (!supports(algorithm)) {
            return false;
        }
        try {
            Signature verifier = JcaSignatures.of(algorithm);
            verifier.initVerify(key);
            for (byte[] part : message) {
                verifier.update(part);
            }
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
