package org.spectls.interop.peer;

import java.io.IOException;

/** A peer did not do what it was told, or not in time. The message is for people. */
public final class PeerException extends IOException {
    private static final long serialVersionUID = 1;

    public PeerException(String message) {
        super(message);
    }
}
