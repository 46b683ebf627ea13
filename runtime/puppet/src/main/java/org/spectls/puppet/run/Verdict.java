package org.spectls.puppet.run;

import java.util.Locale;

/** How a case came out. */
public enum Verdict {
    /** Everything was as expected. */
    PASSED,
    /** It cannot be played here. */
    SKIPPED,
    /** It was refused, but with another alert. */
    OTHER_ALERT,
    /** What should have been accepted was refused. */
    REFUSED,
    /** What should have been refused was accepted. */
    NOT_REFUSED,
    /** A message did not come, and others did. */
    MISSING_MESSAGE,
    /** A message came that should not have. */
    EXTRA_MESSAGE,
    /** It was refused, but without a word. */
    CLOSED_WITHOUT_ALERT,
    /** It was refused, but the connection was not closed. */
    STILL_OPEN,
    /** The peer closed the connection where it should have gone on. */
    PEER_GONE,
    /** Nothing came in time. */
    HANG,
    /** What came is no TLS, or cannot be opened. */
    GARBAGE,
    /** The peer cannot be reached. */
    UNREACHABLE;

    /** Whether the tested side did something wrong. */
    public boolean isFailure() {
        return this != PASSED && this != SKIPPED;
    }

    /** As in {@code other alert}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
