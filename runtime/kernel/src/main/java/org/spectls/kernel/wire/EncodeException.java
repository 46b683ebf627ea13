package org.spectls.kernel.wire;

/** A value that does not fit its wire format. Unlike a {@link DecodeException} it is this side's mistake. */
public final class EncodeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public EncodeException(String message) {
        super(message);
    }
}
