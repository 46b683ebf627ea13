package org.spectls.interop.peer.bctls;

import java.util.Optional;
import org.bouncycastle.tls.AlertLevel;
import org.jspecify.annotations.Nullable;
import org.spectls.interop.feature.Alert;

/** The alerts of one connection. */
final class AlertLog {
    private final StringBuilder text = new StringBuilder();
    private Optional<String> fatal = Optional.empty();

    void raised(short level, short description, @Nullable Throwable cause) {
        text.append("sends alert ")
                .append(description)
                .append(": ")
                .append(cause)
                .append('\n');
        note(level, description);
    }

    void received(short level, short description) {
        text.append("receives alert ").append(description).append('\n');
        note(level, description);
    }

    /** The first that ends the connection, of whichever side: what comes after it is a consequence. */
    Optional<String> fatal() {
        return fatal;
    }

    /** For people. */
    @Override
    public String toString() {
        return text.toString();
    }

    private void note(short level, short description) {
        if (level == AlertLevel.fatal && fatal.isEmpty()) {
            fatal = Optional.of(Alert.name(description));
        }
    }
}
