package org.spectls.crypto.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.util.IPAddress;
import org.spectls.crypto.certificate.CertificateChain;

/** Puts one certificate together (RFC 5280 section 4). */
final class CertificateBuilder {
    private static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");
    private static final long STATUS_REQUEST = 5;

    private final X500Name subject;
    private final SubjectPublicKeyInfo key;
    private final Date notBefore;
    private final Date notAfter;
    private final SecureRandom random;
    private Extensions extensions = builder -> {};

    private interface Extensions {
        void addTo(X509v3CertificateBuilder builder) throws IOException;
    }

    @SuppressWarnings("JavaUtilDate") // Bouncy Castle's interface.
    CertificateBuilder(String name, PublicKey key, Instant notBefore, Instant notAfter, SecureRandom random) {
        this.subject = name(name);
        this.key = SubjectPublicKeyInfo.getInstance(key.getEncoded());
        this.notBefore = Date.from(notBefore);
        this.notAfter = Date.from(notAfter);
        this.random = random;
    }

    CertificateBuilder authority() {
        extensions = builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        };
        return this;
    }

    CertificateBuilder endEntity(List<String> hosts, KeyPurposeId purpose, Set<CertificateChain.KeyUsage> uses) {
        extensions = builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(uses.stream().mapToInt(CertificateBuilder::bit).sum()));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            if (!hosts.isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, alternatives(hosts));
            }
        };
        return this;
    }

    /** The TLS feature status_request: without a stapled status, the certificate is not to be believed (RFC 7633). */
    CertificateBuilder mustStaple() {
        Extensions others = extensions;
        extensions = builder -> {
            others.addTo(builder);
            builder.addExtension(TLS_FEATURE, false, new DERSequence(new ASN1Integer(STATUS_REQUEST)));
        };
        return this;
    }

    /** Signs the status of an authority's certificates for it (RFC 6960 section 4.2.2.2). */
    CertificateBuilder responder() {
        Extensions others = extensions;
        extensions = builder -> {
            others.addTo(builder);
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        };
        return this;
    }

    X509Certificate signedBy(Issuer issuer) {
        return signedBy(issuer.certificate(), issuer.keys(), issuer.kind());
    }

    private X509Certificate signedBy(X509Certificate issuer, KeyPair issuerKeys, KeyKind issuerKind) {
        return sign(X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()), issuerKeys, issuerKind);
    }

    X509Certificate signedBy(String issuer, KeyPair issuerKeys, KeyKind issuerKind) {
        return sign(name(issuer), issuerKeys, issuerKind);
    }

    private X509Certificate sign(X500Name issuer, KeyPair issuerKeys, KeyKind issuerKind) {
        var builder = new X509v3CertificateBuilder(
                issuer, new BigInteger(127, random).setBit(126), notBefore, notAfter, subject, key);
        X509ExtensionUtils identifiers = new BcX509ExtensionUtils();
        try {
            builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(SubjectPublicKeyInfo.getInstance(
                            issuerKeys.getPublic().getEncoded())));
            extensions.addTo(builder);
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(IssuerSigner.of(issuerKeys.getPrivate(), issuerKind, random)));
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot make a certificate", impossible);
        }
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
    }

    private static GeneralNames alternatives(List<String> hosts) {
        return new GeneralNames(hosts.stream()
                .map(host ->
                        new GeneralName(IPAddress.isValid(host) ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new));
    }

    private static int bit(CertificateChain.KeyUsage usage) {
        return switch (usage) {
            case DIGITAL_SIGNATURE -> KeyUsage.digitalSignature;
            case KEY_ENCIPHERMENT -> KeyUsage.keyEncipherment;
            case KEY_AGREEMENT -> KeyUsage.keyAgreement;
        };
    }
}
