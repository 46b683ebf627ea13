package org.spectls.crypto.agreement;

/** The peer's public key cannot be used. Carries no stack trace: it is an answer, not an accident. */
public final class InvalidPeerKey extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** What is wrong with a public key. */
    public enum Reason {
        /** Not as long as the curve's public keys are. */
        WRONG_LENGTH("a public key of another length"),
        /** Compressed, hybrid, or no point format at all (RFC 8422 section 5.4.1). */
        NOT_UNCOMPRESSED("a point in another format than uncompressed"),
        /** A point that is not on the curve (RFC 8422 section 5.11). */
        NOT_ON_CURVE("a point that is not on the curve"),
        /** A point of small order, whose shared secret is all zeros (RFC 7748 section 6.1). */
        SMALL_ORDER("a point of small order"),
        /** A number that is not between 1 and p - 1 (RFC 7919 section 5.1), or generates next to nothing. */
        OUT_OF_RANGE("a number that is no public key");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    InvalidPeerKey(Object group, Reason reason) {
        super("the peer sent " + reason.text + " for " + group, null, false, false);
        this.reason = reason;
    }

    /** What is wrong with the key. */
    public Reason reason() {
        return reason;
    }
}
