package org.spectls.crypto.record;

import org.jspecify.annotations.Nullable;
import org.spectls.crypto.hash.HashAlgorithm;

/** How records are authenticated, where the cipher does not do it. RFC 5246 section 6.2.3.1. */
public enum RecordMac {
    /** Not at all, or by an AEAD cipher. */
    NONE(null, 0, 0),
    /** RFC 2246 section 6.2.3.1. */
    HMAC_SHA1(HashAlgorithm.SHA1, 64, 8),
    /** RFC 5246 section 6.2.3.1. */
    HMAC_SHA256(HashAlgorithm.SHA256, 64, 8),
    /** RFC 5289. */
    HMAC_SHA384(HashAlgorithm.SHA384, 128, 16);

    private final @Nullable HashAlgorithm hash;
    private final int blockLength;
    private final int lengthField;

    RecordMac(@Nullable HashAlgorithm hash, int blockLength, int lengthField) {
        this.hash = hash;
        this.blockLength = blockLength;
        this.lengthField = lengthField;
    }

    /** Bytes of a code, and of a key. */
    public int length() {
        return hash == null ? 0 : hash.length();
    }

    @Nullable
    HashAlgorithm hash() {
        return hash;
    }

    /** Bytes that one compression of the hash takes. */
    int blockLength() {
        return blockLength;
    }

    /** Bytes of the message's length, which the hash appends. */
    int lengthField() {
        return lengthField;
    }
}
