package org.spectls.crypto.certificate;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.signature.SignatureAlgorithm;
import org.spectls.crypto.signature.UnsupportedKeyException;
import org.spectls.crypto.signature.VerifyingKey;

/** What has been computed about one certificate. Does not refer to it. Safe for any thread. */
final class KnownCertificate {
    private final PublicKey publicKey;
    private volatile @Nullable VerifyingKey key;
    private volatile @Nullable PublicKey signedBy;

    KnownCertificate(PublicKey publicKey) {
        this.publicKey = publicKey;
    }

    VerifyingKey key() throws UnsupportedKeyException {
        VerifyingKey ready = key;
        if (ready == null) {
            ready = VerifyingKey.of(publicKey);
            key = ready;
        }
        return ready;
    }

    /** Checks that {@code certificate}, which this is about, was signed with {@code issuer}'s key. */
    void checkSignature(X509Certificate certificate, X509Certificate issuer) throws GeneralSecurityException {
        PublicKey issuerKey = issuer.getPublicKey();
        if (issuerKey.equals(signedBy)) {
            return;
        }
        Optional<SignatureAlgorithm> algorithm = CertificateSignatures.algorithm(certificate, issuerKey);
        if (algorithm.isEmpty() || !verifiedHere(algorithm.get(), certificate, issuer)) {
            certificate.verify(issuerKey);
        }
        signedBy = issuerKey;
    }

    /** False if the issuer's key is of a kind that is left to the JDK. */
    private static boolean verifiedHere(
            SignatureAlgorithm algorithm, X509Certificate certificate, X509Certificate issuer)
            throws GeneralSecurityException {
        VerifyingKey ready;
        try {
            ready = KnownCertificates.of(issuer).key();
        } catch (UnsupportedKeyException leftToTheJdk) {
            return false;
        }
        if (!ready.verify(algorithm, certificate.getSignature(), certificate.getTBSCertificate())) {
            throw new SignatureException("the signature was not made with the issuer's key");
        }
        return true;
    }
}
