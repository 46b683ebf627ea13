package org.spectls.crypto.hash;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** A running hash, such as a transcript's. Confined to one thread at a time. */
public final class Hash {
    private final MessageDigest digest;

    Hash(MessageDigest digest) {
        this.digest = digest;
    }

    /** Appends all bytes. */
    public void update(byte[] bytes) {
        digest.update(bytes);
    }

    /** Appends a range. */
    public void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** Appends what remains, and consumes it. */
    public void update(ByteBuffer bytes) {
        digest.update(bytes);
    }

    /** The hash of what came so far. More may follow. */
    public byte[] snapshot() {
        return copy().digest.digest();
    }

    /** The hash of all that came. The running hash is empty afterwards. */
    public byte[] finish() {
        return digest.digest();
    }

    /** An independent running hash with the same past. */
    public Hash copy() {
        try {
            return new Hash((MessageDigest) digest.clone());
        } catch (CloneNotSupportedException opaque) {
            throw new IllegalStateException(digest.getProvider().getName() + " cannot copy a running hash", opaque);
        }
    }
}
