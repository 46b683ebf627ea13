package org.spectls.diagram.engine;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A picture could not be drawn. The message is Graphviz's own, for example {@code syntax error in line 3 near '}'}. */
public final class RenderingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RenderingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
