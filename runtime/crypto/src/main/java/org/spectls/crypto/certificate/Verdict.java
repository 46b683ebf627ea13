package org.spectls.crypto.certificate;

/**
 * What came of looking at a peer's certificates. Which alert that earns, if any, is for the specification to say.
 *
 * @param explanation for people: whose certificate, and what about it
 */
public record Verdict(Kind kind, String explanation) {
    /** The outcomes. */
    public enum Kind {
        /** Everything holds. */
        TRUSTED,
        /** No path leads to a trust anchor. */
        UNKNOWN_CA,
        /** A certificate's validity is over. */
        EXPIRED,
        /** A certificate's validity has not begun. */
        NOT_YET_VALID,
        /** A certificate was not signed by the one above it. */
        BAD_SIGNATURE,
        /** An authority has withdrawn a certificate. */
        REVOKED,
        /** What is said about a certificate's status cannot be believed, is out of date or says nothing. */
        BAD_STATUS_RESPONSE,
        /** Nothing is said about a certificate's status, but has to be (RFC 7633, or because that was configured). */
        STATUS_REQUIRED,
        /** The path breaks a rule of RFC 5280: an issuer that is no authority, a name that it may not vouch for. */
        FORBIDDEN,
        /** The certificate is meant for something else than what it is used for (RFC 5280 section 4.2.1.12). */
        WRONG_PURPOSE,
        /** A signature or key that is too weak to be believed. */
        WEAK_ALGORITHM,
        /** None of the certificate's names is the one that was asked for. */
        HOSTNAME_MISMATCH,
        /** A critical extension, algorithm or key that is not known here. */
        UNSUPPORTED,
        /** No certificate at all, or what is sent is not one. */
        BAD_ENCODING
    }

    static final Verdict TRUSTED = new Verdict(Kind.TRUSTED, "trusted");

    /** Whether everything holds. */
    public boolean trusted() {
        return kind == Kind.TRUSTED;
    }
}
