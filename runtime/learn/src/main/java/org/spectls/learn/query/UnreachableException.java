package org.spectls.learn.query;

/** There is no way to the tested side. */
public final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says why. */
    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
