package org.spectls.crypto.record;

/** How long content may be. RFC 5246 sections 6.2.1 and 6.2.2. */
final class Limits {
    /** Octets of a TLSPlaintext's fragment. */
    static final int PLAINTEXT = 1 << 14;

    /** By how many octets compression may lengthen. */
    static final int EXPANSION = 1024;

    /** Octets of a TLSCompressed's fragment. */
    static final int COMPRESSED = PLAINTEXT + EXPANSION;

    private Limits() {}
}
