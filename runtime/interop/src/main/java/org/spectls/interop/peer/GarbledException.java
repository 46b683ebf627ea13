package org.spectls.interop.peer;

import java.io.IOException;

/** What a peer printed cannot be read, whatever it did: the cell is worth another try. The message is for people. */
public final class GarbledException extends IOException {
    private static final long serialVersionUID = 1;

    public GarbledException(String message) {
        super(message);
    }
}
