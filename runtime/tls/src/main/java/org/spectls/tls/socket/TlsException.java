package org.spectls.tls.socket;

import java.io.IOException;
import org.spectls.tls.engine.Ending;

/** A connection ended otherwise than in order. */
public final class TlsException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Ending ending;

    TlsException(Ending ending) {
        super(ending.explanation());
        this.ending = ending;
    }

    /** How it ended. */
    public Ending ending() {
        return ending;
    }
}
