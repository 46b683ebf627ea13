package org.spectls.crypto.certificate;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.certificate.OcspStatus.Kind;
import org.spectls.crypto.hash.HashAlgorithm;

/** The acceptance requirements of RFC 6960 section 3.2, one after the other. */
record OcspResponseCheck(X509Certificate certificate, X509Certificate issuer, Instant now) {
    /** Clocks differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    OcspStatus check(byte[] response) {
        try {
            OCSPResponse outer = OCSPResponse.getInstance(ASN1Primitive.fromByteArray(response));
            int status = outer.getResponseStatus().getIntValue();
            if (status != OCSPResponseStatus.SUCCESSFUL) {
                return invalid("the responder could not answer, status " + status);
            }
            ResponseBytes bytes = outer.getResponseBytes();
            if (bytes == null || !bytes.getResponseType().equals(OCSPObjectIdentifiers.id_pkix_ocsp_basic)) {
                return invalid("not a basic response");
            }
            return check(new BasicOCSPResp(BasicOCSPResponse.getInstance(
                    ASN1Primitive.fromByteArray(bytes.getResponse().getOctets()))));
        } catch (IOException | RuntimeException malformed) { // The parser throws either.
            return invalid("malformed: " + malformed.getMessage());
        }
    }

    private OcspStatus check(BasicOCSPResp response) throws IOException {
        Optional<SingleResp> about =
                Stream.of(response.getResponses()).filter(this::isAbout).findFirst();
        if (about.isEmpty()) {
            return invalid("it is about another certificate");
        }
        if (!response.getCriticalExtensionOIDs().isEmpty()
                || !about.get().getCriticalExtensionOIDs().isEmpty()) {
            return invalid("it has a critical extension that is not known here");
        }
        Optional<X509Certificate> signer = new OcspSigner(issuer, now).find(response);
        if (signer.isEmpty()) {
            return invalid("it is signed neither by " + PathValidator.name(issuer) + " nor by a delegate of that");
        }
        var algorithm = response.getSignatureAlgorithmID();
        byte @Nullable [] parameters = algorithm.getParameters() == null
                ? null
                : algorithm.getParameters().toASN1Primitive().getEncoded();
        return StatusSignatures.verify(
                        signer.get().getPublicKey(),
                        algorithm.getAlgorithm().getId(),
                        parameters,
                        response.getSignature(),
                        response.getTBSResponseData())
                ? checkTime(about.get())
                : invalid("its signature does not hold");
    }

    /** Section 4.1.1: names and keys are hashed as the responder likes. */
    private boolean isAbout(SingleResp single) {
        CertificateID id = single.getCertID();
        Optional<HashAlgorithm> hash = hash(id.getHashAlgOID().getId());
        return hash.isPresent()
                && id.getSerialNumber().equals(certificate.getSerialNumber())
                && Arrays.equals(
                        id.getIssuerNameHash(),
                        hash.get().digest(certificate.getIssuerX500Principal().getEncoded()))
                && Arrays.equals(id.getIssuerKeyHash(), hash.get().digest(keyBits(issuer)));
    }

    @SuppressWarnings("JavaUtilDate") // Bouncy Castle's interface.
    private OcspStatus checkTime(SingleResp single) {
        Instant from = single.getThisUpdate().toInstant();
        @Nullable Date next = single.getNextUpdate();
        if (now.plus(TOLERANCE).isBefore(from)) {
            return invalid("it is valid from " + from);
        }
        // Without nextUpdate, there is always something newer (section 2.4).
        Instant until = next == null ? from : next.toInstant();
        if (now.minus(TOLERANCE).isAfter(until)) {
            return invalid("it was valid until " + until);
        }
        return status(single.getCertStatus());
    }

    @SuppressWarnings("JavaUtilDate") // Bouncy Castle's interface.
    private OcspStatus status(@Nullable CertificateStatus status) {
        String name = PathValidator.name(certificate);
        if (status == null) { // Bouncy Castle's way of saying good.
            return new OcspStatus(Kind.GOOD, name + " was not revoked");
        }
        return status instanceof RevokedStatus revoked
                ? new OcspStatus(
                        Kind.REVOKED,
                        name + " was revoked at " + revoked.getRevocationTime().toInstant())
                : new OcspStatus(Kind.UNKNOWN, "the responder knows nothing about " + name);
    }

    private OcspStatus invalid(String reason) {
        return new OcspStatus(
                Kind.INVALID, "the OCSP response for " + PathValidator.name(certificate) + " is unusable: " + reason);
    }

    /** What is hashed of a key: the bits, without the algorithm. */
    static byte[] keyBits(X509Certificate certificate) {
        return SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded())
                .getPublicKeyData()
                .getBytes();
    }

    private static Optional<HashAlgorithm> hash(String oid) {
        return switch (oid) {
            case "1.3.14.3.2.26" -> Optional.of(HashAlgorithm.SHA1); // A name for a key, not a signature.
            case "2.16.840.1.101.3.4.2.1" -> Optional.of(HashAlgorithm.SHA256);
            case "2.16.840.1.101.3.4.2.2" -> Optional.of(HashAlgorithm.SHA384);
            case "2.16.840.1.101.3.4.2.3" -> Optional.of(HashAlgorithm.SHA512);
            default -> Optional.empty();
        };
    }
}
