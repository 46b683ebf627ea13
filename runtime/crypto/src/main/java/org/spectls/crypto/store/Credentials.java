package org.spectls.crypto.store;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Optional;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.crypto.rsa.DecryptingKey;
import org.spectls.crypto.signature.SignatureAlgorithm;
import org.spectls.crypto.signature.SigningKey;
import org.spectls.crypto.signature.UnsupportedKeyException;

/**
 * What an endpoint shows who it is with: a chain, and the private key of its first certificate. Immutable.
 *
 * @param signingKey the same key as {@code privateKey}, ready to sign
 */
public record Credentials(CertificateChain chain, PrivateKey privateKey, SigningKey signingKey) {
    /**
     * Puts a chain and a key together.
     *
     * @throws UnsupportedKeyException if the key is of a kind that is not known here, or another certificate's
     */
    public static Credentials of(CertificateChain chain, PrivateKey privateKey) throws UnsupportedKeyException {
        SigningKey signingKey = SigningKey.of(privateKey);
        if (!belongTogether(chain, signingKey)) {
            throw new UnsupportedKeyException("the private key is not that of the first certificate, "
                    + chain.leaf().getSubjectX500Principal().getName());
        }
        return new Credentials(chain, privateKey, signingKey);
    }

    /**
     * Loads both from PEM files, which may be one and the same.
     *
     * @throws KeyMaterialException if a file cannot be read, holds something else, or the two do not belong together
     */
    public static Credentials load(Path chainFile, Path keyFile) throws KeyMaterialException {
        CertificateChain chain = new CertificateChain(PemFiles.certificates(chainFile));
        PrivateKey key = PemFiles.privateKey(keyFile);
        try {
            return of(chain, key);
        } catch (UnsupportedKeyException mismatch) {
            throw new KeyMaterialException(
                    keyFile.toString(), mismatch.getMessage() + " (from " + chainFile + ")", mismatch);
        }
    }

    /** The public key of the first certificate. */
    public PublicKey publicKey() {
        return chain.leaf().getPublicKey();
    }

    /** The same key, ready to open premaster secrets, if it is an RSA key that can. */
    public Optional<DecryptingKey> decryptingKey() {
        return DecryptingKey.of(privateKey);
    }

    @Override
    public String toString() {
        return "Credentials[" + chain.leaf().getSubjectX500Principal().getName() + "]";
    }

    /** Keys can be opaque, so that they are compared by what they do. */
    private static boolean belongTogether(CertificateChain chain, SigningKey signingKey)
            throws UnsupportedKeyException {
        byte[] probe = {1, 2, 3};
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            if (signingKey.supports(algorithm)) {
                byte[] signature = signingKey.sign(algorithm, new SecureRandom(), probe);
                return chain.verifyingKey().verify(algorithm, signature, probe);
            }
        }
        return false;
    }
}
