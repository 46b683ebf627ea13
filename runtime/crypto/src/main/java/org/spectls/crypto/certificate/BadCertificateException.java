package org.spectls.crypto.certificate;

/** What was sent as a certificate is not one. Carries no stack trace: peers can send anything. */
public final class BadCertificateException extends Exception {
    private static final long serialVersionUID = 1;

    BadCertificateException(String message) {
        super(message, null, false, false);
    }

    /** The same as a verdict. */
    public Verdict verdict() {
        return new Verdict(Verdict.Kind.BAD_ENCODING, String.valueOf(getMessage()));
    }
}
