package org.spectls.crypto.record;

import org.jspecify.annotations.Nullable;
import org.spectls.crypto.Secrets;
import org.spectls.crypto.hash.HashAlgorithm;
import org.spectls.crypto.hash.Hmac;

/** The MACs of the records of one direction, RFC 5246 section 6.2.3.1. Without an algorithm, empty ones. */
final class RecordAuthenticator {
    private final PseudoHeader header = new PseudoHeader();
    private final @Nullable Hmac hmac;
    private final byte[] expected;
    private final byte[] received;
    private boolean wiped;

    RecordAuthenticator(RecordKeys keys) {
        HashAlgorithm hash = keys.mac().hash();
        this.expected = new byte[keys.mac().length()];
        this.received = new byte[expected.length];
        this.hmac = hash == null ? null : new Hmac(hash);
        if (hmac != null) {
            hmac.rekey(keys.macKey());
        }
    }

    /** Octets of a MAC. */
    int length() {
        return expected.length;
    }

    /** Writes the MAC of the next record. */
    void write(int type, int version, byte[] content, int offset, int length, byte[] target, int targetOffset) {
        if (wiped) {
            throw new IllegalStateException("the MAC key was wiped");
        }
        if (hmac != null) {
            hmac.update(header.next(type, version, length));
            hmac.update(content, offset, length);
            hmac.finish(target, targetOffset);
        }
    }

    /** Whether the MAC behind the content is that of the next record. */
    boolean verify(int type, int version, byte[] content, int offset, int length) {
        write(type, version, content, offset, length, expected, 0);
        System.arraycopy(content, offset + length, received, 0, received.length);
        return Secrets.constantTimeEquals(expected, received);
    }

    void wipe() {
        wiped = true;
        Secrets.wipe(expected, received);
        if (hmac != null) {
            hmac.rekey(received); // takes the place of the old key
        }
    }
}
