package org.spectls.tls.engine;

import java.util.Optional;
import org.spectls.kernel.machine.Refusal;
import org.spectls.tls.protocol.wire.AlertDescription;

/**
 * How a connection ended.
 *
 * @param cause who or what ended it
 * @param alert the alert that was sent or received with it, if it was not close_notify
 * @param refusal what this side refused, and why
 * @param certificate what was wrong with the peer's certificate; empty when nothing was
 */
public record Ending(Cause cause, Optional<AlertDescription> alert, Optional<Refusal> refusal, String certificate) {

    /** Who or what ended a connection. RFC 5246 section 7.2. */
    public enum Cause {
        /** Both sides said close_notify, or the peer did. */
        CLOSED,
        /** This side refused what the peer did. */
        REFUSED,
        /** The peer sent a fatal alert. */
        PEER_FAILED,
        /** The transport ended without close_notify: data may be missing. */
        TRUNCATED,
        /** The peer answered no heartbeat. */
        HEARTBEAT_LOST
    }

    /** A sentence or, for a refusal, the whole explanation. */
    public String explanation() {
        return switch (cause) {
            case CLOSED -> "closed in order";
            case REFUSED ->
                refusal.map(Refusal::toString).orElse("refused")
                        + (certificate.isEmpty() ? "" : "\n  the certificate: " + certificate);
            case PEER_FAILED ->
                "the peer sent a fatal alert: "
                        + alert.map(AlertDescription::toString).orElse("unknown");
            case TRUNCATED -> "the transport ended without close_notify; data may be missing";
            case HEARTBEAT_LOST -> "the peer did not answer a heartbeat in time";
        };
    }
}
