package org.spectls.crypto.certificate;

import java.util.Optional;

/** What a peer said about the status of its own certificate (RFC 6066 section 8). Immutable. */
public final class StapledStatus {
    /** It was not asked, and therefore need not have said anything. */
    public static final StapledStatus NOT_REQUESTED = new StapledStatus(false, Optional.empty());

    /** It was asked, and said nothing. */
    public static final StapledStatus NONE = new StapledStatus(true, Optional.empty());

    private final boolean requested;
    private final Optional<byte[]> response;

    /** It was asked, and sent a response, which is taken as it is. */
    public static StapledStatus of(byte[] response) {
        return new StapledStatus(true, Optional.of(response.clone()));
    }

    private StapledStatus(boolean requested, Optional<byte[]> response) {
        this.requested = requested;
        this.response = response;
    }

    boolean requested() {
        return requested;
    }

    Optional<byte[]> response() {
        return response;
    }
}
