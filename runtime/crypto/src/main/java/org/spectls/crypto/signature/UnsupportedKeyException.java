package org.spectls.crypto.signature;

/** A key of a kind, curve or quality that cannot be worked with. Carries no stack trace: peers can send such keys. */
public final class UnsupportedKeyException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong with the key. */
    public UnsupportedKeyException(String message) {
        super(message, null, false, false);
    }
}
