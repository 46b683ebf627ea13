package org.spectls.cli.connection;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.machine.TransitionListener;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What both sides may be told about connections on which nobody says anything for long. RFC 6520. */
public final class KeepAliveOptions {
    private static final long MILLIS = 1000;

    @Option(
            names = "--keep-alive",
            paramLabel = "SECONDS",
            description = "Send a heartbeat after so many seconds of silence, where the peer agreed to them.")
    private @Nullable Integer interval;

    @Option(
            names = "--answer-within",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description =
                    "Take a peer that leaves a heartbeat unanswered for so long for gone (default: ${DEFAULT-VALUE}).")
    private int answerWithin = 10;

    @Option(names = "--show-heartbeats", description = "Say of each heartbeat when it is sent, answered or missed.")
    private boolean show;

    /** Heartbeats are wanted, after silence or to be seen. */
    public boolean isGiven() {
        return interval != null || show;
    }

    /** Seconds of silence after which a heartbeat is sent and has failed; 0: none is sent. */
    public int patience() {
        return interval == null ? 0 : interval + answerWithin;
    }

    /** Offers or accepts heartbeats in both directions, and sets their times. */
    public void configure(Configuration.Builder configuration) {
        configuration
                .heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND))
                .idleInterval(Optional.ofNullable(interval).map(seconds -> millis(seconds, "--keep-alive")))
                .answerWithin(millis(answerWithin, "--answer-within"));
    }

    /** Tells of heartbeats if that was asked for, and hands each transition on. */
    public TransitionListener listener(TransitionListener next, Consumer<String> out) {
        if (!show) {
            return next;
        }
        HeartbeatStatus status = new HeartbeatStatus(out);
        return (endpoint, transition, now) -> {
            status.onTransition(endpoint, transition, now);
            next.onTransition(endpoint, transition, now);
        };
    }

    private static long millis(int seconds, String option) {
        if (seconds < 1) {
            throw new TypeConversionException(option + " takes a number of seconds from 1, not " + seconds);
        }
        return seconds * MILLIS;
    }
}
