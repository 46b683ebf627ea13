package org.spectls.crypto.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.spectls.crypto.certificate.Verdict.Kind;

/**
 * How it is found out whether certificates were revoked: from lists, and from what the peer has stapled. Nothing is
 * fetched. Immutable.
 *
 * @param lists obtained before
 * @param required whether the status of a peer's own certificate has to be known, from either
 */
public record Revocation(RevocationLists lists, boolean required) {
    /** No lists, and a status is required only by certificates that say so themselves. */
    public static final Revocation DEFAULT = new Revocation(RevocationLists.NONE, false);

    private static final String TLS_FEATURE = "1.3.6.1.5.5.7.1.24";
    private static final int STATUS_REQUEST = 5;

    /** Whether nobody on a path was revoked. */
    Verdict check(PathFinder.Path path, StapledStatus staple, Instant now) {
        RevocationLists.Finding leaf = RevocationLists.Finding.NOT_COVERED;
        for (int i = 0; i < path.certificates().size(); i++) {
            X509Certificate certificate = path.certificates().get(i);
            RevocationLists.Finding finding = lists.find(certificate, path.issuerOf(i), now);
            if (finding == RevocationLists.Finding.REVOKED) {
                return new Verdict(Kind.REVOKED, PathValidator.name(certificate) + " is on its issuer's list");
            }
            if (finding == RevocationLists.Finding.UNUSABLE) {
                return new Verdict(
                        Kind.BAD_STATUS_RESPONSE,
                        "the list of revoked certificates for " + PathValidator.name(certificate)
                                + " is out of date, or not signed by its issuer");
            }
            if (i == 0) {
                leaf = finding;
            }
        }
        return staple.response().isPresent()
                ? verdict(OcspStatus.check(
                        staple.response().get(), path.certificates().get(0), path.issuerOf(0), now))
                : withoutStaple(path.certificates().get(0), leaf, staple);
    }

    private Verdict withoutStaple(X509Certificate certificate, RevocationLists.Finding finding, StapledStatus staple) {
        if (staple.requested() && mustStaple(certificate)) {
            return new Verdict(
                    Kind.STATUS_REQUIRED,
                    PathValidator.name(certificate) + " asks for a stapled status, and there is none");
        }
        if (required && finding == RevocationLists.Finding.NOT_COVERED) {
            return new Verdict(
                    Kind.STATUS_REQUIRED, "nothing says whether " + PathValidator.name(certificate) + " was revoked");
        }
        return Verdict.TRUSTED;
    }

    /** A response that is not satisfactory ends the handshake (RFC 6066 section 8), even where none would not. */
    private static Verdict verdict(OcspStatus status) {
        return switch (status.kind()) {
            case GOOD -> Verdict.TRUSTED;
            case REVOKED -> new Verdict(Kind.REVOKED, status.explanation());
            case UNKNOWN, INVALID -> new Verdict(Kind.BAD_STATUS_RESPONSE, status.explanation());
        };
    }

    /** RFC 7633 section 4.2.3.1. An extension that cannot be read asks for everything. */
    private static boolean mustStaple(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(TLS_FEATURE);
        if (extension == null) {
            return false;
        }
        try {
            byte[] content = ASN1OctetString.getInstance(extension).getOctets();
            for (ASN1Encodable feature : ASN1Sequence.getInstance(content)) {
                if (ASN1Integer.getInstance(feature).hasValue(STATUS_REQUEST)) {
                    return true;
                }
            }
            return false;
        } catch (RuntimeException malformed) {
            return true;
        }
    }
}
