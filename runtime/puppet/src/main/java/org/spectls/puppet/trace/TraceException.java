package org.spectls.puppet.trace;

import java.io.IOException;

/** A file that holds no test cases. The message names the file, the line and the reason. */
public final class TraceException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Tells what is wrong where.
     *
     * @param line from 1
     */
    public TraceException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
