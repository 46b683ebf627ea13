package org.spectls.crypto.demo;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Says what has become of an authority's certificates (RFC 6960): whatever it is told to. For demonstrations and
 * tests. Confined to one thread at a time.
 */
public final class DemoResponder {
    private final Issuer authority;
    private final Issuer signer;
    private final SecureRandom random;

    /** The answers. */
    public enum Status {
        GOOD,
        REVOKED,
        UNKNOWN
    }

    DemoResponder(Issuer authority, Issuer signer, SecureRandom random) {
        this.authority = authority;
        this.signer = signer;
        this.random = random;
    }

    /** The certificate of the key that signs: the authority's, or its delegate's. */
    public X509Certificate certificate() {
        return signer.certificate();
    }

    /**
     * An answer about one certificate, an OCSPResponse in DER.
     *
     * @param thisUpdate when the status was known to be so, and a revoked certificate was revoked
     * @param nextUpdate when there will be another answer
     */
    @SuppressWarnings("JavaUtilDate") // Bouncy Castle's interface.
    public byte[] respond(X509Certificate certificate, Status status, Instant thisUpdate, Instant nextUpdate) {
        try {
            DigestCalculator sha1 =
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
            var subject = new CertificateID(
                    sha1, new JcaX509CertificateHolder(authority.certificate()), certificate.getSerialNumber());
            var key = SubjectPublicKeyInfo.getInstance(signer.keys().getPublic().getEncoded());
            var basic = new BasicOCSPRespBuilder(key, sha1)
                    .addResponse(subject, answer(status, thisUpdate), Date.from(thisUpdate), Date.from(nextUpdate))
                    .build(IssuerSigner.of(signer, random), delegate(), Date.from(thisUpdate));
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, basic)
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("cannot answer for a certificate", impossible);
        }
    }

    @SuppressWarnings({"JavaUtilDate", "NullAway"}) // Bouncy Castle's interface, where null stands for good.
    private static CertificateStatus answer(Status status, Instant since) {
        return switch (status) {
            case GOOD -> CertificateStatus.GOOD;
            case REVOKED -> new RevokedStatus(Date.from(since), CRLReason.keyCompromise);
            case UNKNOWN -> new UnknownStatus();
        };
    }

    /** The authority's own certificate need not travel. */
    private X509CertificateHolder[] delegate() throws GeneralSecurityException {
        return signer.equals(authority)
                ? new X509CertificateHolder[0]
                : new X509CertificateHolder[] {new JcaX509CertificateHolder(signer.certificate())};
    }
}
