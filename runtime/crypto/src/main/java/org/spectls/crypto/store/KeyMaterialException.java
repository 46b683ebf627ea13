package org.spectls.crypto.store;

import java.io.IOException;

/** A file does not hold what it should. The message names the file and the reason. */
public final class KeyMaterialException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * A file that does not hold what it should.
     *
     * @param source the file
     */
    public KeyMaterialException(String source, String reason) {
        super(source + ": " + reason);
    }

    /**
     * A file that does not hold what it should.
     *
     * @param source the file
     */
    public KeyMaterialException(String source, String reason, Throwable cause) {
        super(source + ": " + reason, cause);
    }
}
