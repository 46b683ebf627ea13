package org.spectls.crypto.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;

/** Puts a list of revoked certificates together (RFC 5280 section 5). */
final class RevocationList {
    private RevocationList() {}

    @SuppressWarnings("JavaUtilDate") // Bouncy Castle's interface.
    static byte[] sign(
            Issuer issuer, Instant thisUpdate, Instant nextUpdate, List<X509Certificate> revoked, SecureRandom random) {
        var builder = new X509v2CRLBuilder(
                X500Name.getInstance(
                        issuer.certificate().getSubjectX500Principal().getEncoded()),
                Date.from(thisUpdate));
        builder.setNextUpdate(Date.from(nextUpdate));
        for (X509Certificate certificate : revoked) {
            builder.addCRLEntry(certificate.getSerialNumber(), Date.from(thisUpdate), CRLReason.keyCompromise);
        }
        try {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new BcX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(SubjectPublicKeyInfo.getInstance(
                                    issuer.keys().getPublic().getEncoded())));
            builder.addExtension(
                    Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(thisUpdate.getEpochSecond())));
            return builder.build(IssuerSigner.of(issuer, random)).getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException("cannot make a list of revoked certificates", impossible);
        }
    }
}
