package org.spectls.tls.engine;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells once of everything that was negotiated although it does not protect as it should, RFC 9325. Safe for any thread.
 */
public final class Weaknesses {
    private static final System.Logger LOG = System.getLogger("org.spectls.tls");

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Consumer<String> listener;

    /** Tells the platform's logger, as a warning. */
    public Weaknesses() {
        this(reason -> LOG.log(Level.WARNING, "a connection is not protected as it should be: {0}", reason));
    }

    /** Tells somebody else. */
    public Weaknesses(Consumer<String> listener) {
        this.listener = listener;
    }

    void note(String reason) {
        if (told.add(reason)) {
            listener.accept(reason);
        }
    }
}
