package org.spectls.crypto.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.spectls.crypto.hash.HashAlgorithm;

/** Who may have signed a response: the issuer itself, or whom it has certified for that (RFC 6960 section 4.2.2.2). */
record OcspSigner(X509Certificate issuer, Instant now) {
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final int DIGITAL_SIGNATURE = 0;

    /** The one that the response names, if it may. Whether it did is not looked at. */
    Optional<X509Certificate> find(BasicOCSPResp response) throws IOException {
        ResponderID id = response.getResponderId().toASN1Primitive();
        if (isNamedBy(id, issuer)) {
            return Optional.of(issuer);
        }
        for (X509CertificateHolder sent : response.getCerts()) {
            Optional<X509Certificate> delegate = parse(sent).filter(found -> isNamedBy(id, found));
            if (delegate.isPresent()) {
                return delegate.filter(this::isDelegate); // One is named. There is no point in looking at many.
            }
        }
        return Optional.empty();
    }

    private static boolean isNamedBy(ResponderID id, X509Certificate certificate) {
        byte[] keyHash = id.getKeyHash();
        if (keyHash != null) {
            return Arrays.equals(keyHash, HashAlgorithm.SHA1.digest(OcspResponseCheck.keyBits(certificate)));
        }
        try {
            return new javax.security.auth.x500.X500Principal(id.getName().getEncoded())
                    .equals(certificate.getSubjectX500Principal());
        } catch (IOException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private boolean isDelegate(X509Certificate delegate) {
        try {
            List<String> purposes = delegate.getExtendedKeyUsage();
            boolean[] usage = delegate.getKeyUsage();
            if (!delegate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                    || purposes == null
                    || !purposes.contains(OCSP_SIGNING)
                    || (usage != null && !usage[DIGITAL_SIGNATURE])
                    || delegate.hasUnsupportedCriticalExtension()
                    || now.isBefore(delegate.getNotBefore().toInstant())
                    || now.isAfter(delegate.getNotAfter().toInstant())
                    || Strength.weakness(delegate).isPresent()) {
                return false;
            }
            new IssuedCertificate(delegate, issuer).verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException malformedOrNotIssued) {
            return false;
        }
    }

    private static Optional<X509Certificate> parse(X509CertificateHolder sent) throws IOException {
        try {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new java.io.ByteArrayInputStream(sent.getEncoded())));
        } catch (CertificateException malformed) {
            return Optional.empty();
        }
    }
}
