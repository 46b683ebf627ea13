package org.spectls.crypto.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate made for one test, with whatever is to be wrong with it. */
public record TestCertificate(X509Certificate certificate, KeyPair keys, String name) {
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    /** What goes into a certificate. Starts as a proper one, valid for a year around {@link #NOW}. */
    public static final class Recipe {
        private final String name;
        private final ExtensionsGenerator extensions = new ExtensionsGenerator();
        private KeyPair keys = generate("EC", "secp256r1");
        private Instant notBefore = NOW.minusSeconds(180L * 86400);
        private Instant notAfter = NOW.plusSeconds(180L * 86400);
        private String signature = "SHA256withECDSA";

        private Recipe(String name) {
            this.name = name;
        }

        public Recipe valid(String from, String until) {
            notBefore = Instant.parse(from);
            notAfter = Instant.parse(until);
            return this;
        }

        public Recipe keys(KeyPair pair) {
            keys = pair;
            return this;
        }

        public Recipe signedWith(String algorithm) {
            signature = algorithm;
            return this;
        }

        public Recipe dns(String... names) {
            GeneralName[] all = new GeneralName[names.length];
            for (int i = 0; i < names.length; i++) {
                all[i] = new GeneralName(GeneralName.dNSName, names[i]);
            }
            return with(Extension.subjectAlternativeName, false, new GeneralNames(all));
        }

        public Recipe usage(int bits) {
            return with(Extension.keyUsage, true, new KeyUsage(bits));
        }

        public Recipe purpose(KeyPurposeId purpose) {
            return with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        }

        public Recipe with(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
            try {
                extensions.addExtension(oid, critical, value);
                return this;
            } catch (java.io.IOException impossible) {
                throw new AssertionError(impossible);
            }
        }

        public TestCertificate selfSigned() {
            return sign(name, keys);
        }

        public TestCertificate issuedBy(TestCertificate issuer) {
            return sign(issuer.name, issuer.keys);
        }

        private TestCertificate sign(String issuer, KeyPair issuerKeys) {
            try {
                var builder = new JcaX509v3CertificateBuilder(
                        new X500Name("CN=" + issuer),
                        BigInteger.valueOf(System.identityHashCode(this)),
                        Date.from(notBefore),
                        Date.from(notAfter),
                        new X500Name("CN=" + name),
                        keys.getPublic());
                if (!extensions.isEmpty()) {
                    Extensions all = extensions.generate();
                    for (ASN1ObjectIdentifier oid : all.getExtensionOIDs()) {
                        builder.addExtension(all.getExtension(oid));
                    }
                }
                var signer = new JcaContentSignerBuilder(signature)
                        .setProvider(new BouncyCastleProvider())
                        .build(issuerKeys.getPrivate());
                return new TestCertificate(
                        new JcaX509CertificateConverter().getCertificate(builder.build(signer)), keys, name);
            } catch (OperatorCreationException | GeneralSecurityException | java.io.IOException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    public static Recipe authority(String name) {
        return authority(name, new BasicConstraints(true)).usage(KeyUsage.keyCertSign);
    }

    public static Recipe authority(String name, BasicConstraints constraints) {
        return new Recipe(name).with(Extension.basicConstraints, true, constraints);
    }

    public static Recipe leaf(String name) {
        return new Recipe(name);
    }

    public static KeyPair generate(String algorithm, String parameter) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            switch (algorithm) {
                case "EC" -> generator.initialize(new ECGenParameterSpec(parameter));
                case "RSA" -> generator.initialize(Integer.parseInt(parameter));
                default -> {}
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
