package org.spectls.crypto.certificate;

import static java.util.Map.entry;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.hash.HashAlgorithm;
import org.spectls.crypto.signature.SignatureAlgorithm;
import org.spectls.crypto.signature.SignatureAlgorithm.Family;

/** The names that signature algorithms have in certificates (RFC 3279, RFC 4055, RFC 5758). */
final class CertificateSignatures {
    static final String MD5_WITH_RSA = "1.2.840.113549.1.1.4";

    private static final String RSASSA_PSS = "1.2.840.113549.1.1.10";
    private static final Map<String, SignatureAlgorithm> BY_OID = Map.ofEntries(
            entry("1.2.840.113549.1.1.5", SignatureAlgorithm.RSA_PKCS1_SHA1),
            entry("1.2.840.113549.1.1.11", SignatureAlgorithm.RSA_PKCS1_SHA256),
            entry("1.2.840.113549.1.1.12", SignatureAlgorithm.RSA_PKCS1_SHA384),
            entry("1.2.840.113549.1.1.13", SignatureAlgorithm.RSA_PKCS1_SHA512),
            entry("1.2.840.10045.4.1", SignatureAlgorithm.ECDSA_SHA1),
            entry("1.2.840.10045.4.3.2", SignatureAlgorithm.ECDSA_SHA256),
            entry("1.2.840.10045.4.3.3", SignatureAlgorithm.ECDSA_SHA384),
            entry("1.2.840.10045.4.3.4", SignatureAlgorithm.ECDSA_SHA512),
            entry("1.3.101.112", SignatureAlgorithm.ED25519),
            entry("1.3.101.113", SignatureAlgorithm.ED448));

    private CertificateSignatures() {}

    /**
     * The algorithm that a certificate was signed with, if it is one of ours.
     *
     * @param issuerKey which says whether RSASSA-PSS is all that it is for
     */
    static Optional<SignatureAlgorithm> algorithm(X509Certificate certificate, PublicKey issuerKey) {
        return algorithm(certificate.getSigAlgOID(), certificate.getSigAlgParams(), issuerKey);
    }

    /** The algorithm with a name and parameters in DER, as a certificate, a CRL or an OCSP response has them. */
    static Optional<SignatureAlgorithm> algorithm(String oid, byte @Nullable [] parameters, PublicKey issuerKey) {
        return oid.equals(RSASSA_PSS)
                ? pss(parameters, issuerKey.getAlgorithm().equals("RSASSA-PSS") ? Family.RSA_PSS_PSS : Family.RSA_PSS)
                : Optional.ofNullable(BY_OID.get(oid));
    }

    /** The one hash of such a signature, whatever else is odd about it. */
    static Optional<HashAlgorithm> hash(String oid, byte @Nullable [] parameters) {
        return oid.equals(RSASSA_PSS)
                ? decode(parameters)
                        .flatMap(spec -> Stream.of(HashAlgorithm.values())
                                .filter(hash -> hash.jcaName().equals(spec.getDigestAlgorithm()))
                                .findFirst())
                : Optional.ofNullable(BY_OID.get(oid)).flatMap(SignatureAlgorithm::hash);
    }

    /** Only with the parameters that TLS uses too: one hash throughout, and a salt as long. */
    private static Optional<SignatureAlgorithm> pss(byte @Nullable [] parameters, Family family) {
        return decode(parameters)
                .flatMap(spec -> Stream.of(SignatureAlgorithm.values())
                        .filter(candidate -> candidate.family() == family && isDescribedBy(candidate, spec))
                        .findFirst());
    }

    private static Optional<PSSParameterSpec> decode(byte @Nullable [] parameters) {
        if (parameters == null) {
            return Optional.empty();
        }
        try {
            AlgorithmParameters decoder = AlgorithmParameters.getInstance("RSASSA-PSS");
            decoder.init(parameters);
            return Optional.of(decoder.getParameterSpec(PSSParameterSpec.class));
        } catch (IOException | GeneralSecurityException | RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isDescribedBy(SignatureAlgorithm candidate, PSSParameterSpec spec) {
        return candidate
                .hash()
                .filter(hash -> spec.getDigestAlgorithm().equals(hash.jcaName())
                        && spec.getMGFParameters() instanceof MGF1ParameterSpec mgf
                        && mgf.getDigestAlgorithm().equals(hash.jcaName())
                        && spec.getSaltLength() == hash.length())
                .isPresent();
    }
}
