package org.spectls.crypto.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What an OCSP response says about a certificate (RFC 6960).
 *
 * @param explanation for people
 */
public record OcspStatus(Kind kind, String explanation) {
    /** What it can come to. */
    public enum Kind {
        /** The authority has not revoked the certificate. */
        GOOD,
        /** The authority has revoked the certificate, or put it on hold. */
        REVOKED,
        /** The responder knows nothing about the certificate. */
        UNKNOWN,
        /** The response is malformed, out of date, about something else, or not signed by somebody who may. */
        INVALID
    }

    /**
     * Reads a response about a chain's first certificate. The second one counts as its issuer; whether the chain is to
     * be believed is another question.
     *
     * @param response an OCSPResponse in DER, or whatever was sent as one
     */
    public static OcspStatus check(byte[] response, CertificateChain chain, Instant now) {
        return chain.certificates().size() < 2
                ? new OcspStatus(
                        Kind.INVALID, "the issuer of " + PathValidator.name(chain.leaf()) + " is not in the chain")
                : check(response, chain.leaf(), chain.certificates().get(1), now);
    }

    /** Reads a response about a certificate whose issuer is known. */
    public static OcspStatus check(byte[] response, X509Certificate certificate, X509Certificate issuer, Instant now) {
        return new OcspResponseCheck(certificate, issuer, now).check(response);
    }
}
