package org.spectls.puppet;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.record.RecordOpener;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.TrafficKeys;

/** Takes records out of what has arrived, and their protection off. RFC 5246 section 6.2. */
final class Inbound {
    private static final int HEADER = 5;
    private static final int ALERT = 2;

    private byte[] waiting = new byte[0];
    private @Nullable RecordOpener opener;
    private boolean opaque;
    private boolean garbage;

    /** A record's content, opened or not. */
    record Fragment(int type, Bytes content, boolean open) {}

    void add(byte[] octets) {
        int length = waiting.length;
        waiting = Arrays.copyOf(waiting, length + octets.length);
        System.arraycopy(octets, 0, waiting, length, octets.length);
    }

    /** From here on, records are protected; with keys that nobody here knows if absent. */
    void protect(Optional<TrafficKeys> keys) {
        wipe();
        opener = keys.map(known -> RecordOpener.of(Protection.keys(known))).orElse(null);
        opaque = keys.isEmpty();
    }

    /** The next whole record; empty when more has to arrive, or when what has arrived is none. */
    Optional<Fragment> next() {
        if (waiting.length == 0 || garbage) {
            return Optional.empty();
        }
        garbage = !looksLikeARecord();
        if (garbage || waiting.length < HEADER) {
            return Optional.empty();
        }
        int length = ((waiting[3] & 0xff) << 8) | (waiting[4] & 0xff);
        if (waiting.length < HEADER + length) {
            return Optional.empty();
        }
        int type = waiting[0] & 0xff;
        int version = ((waiting[1] & 0xff) << 8) | (waiting[2] & 0xff);
        byte[] fragment = Arrays.copyOfRange(waiting, HEADER, HEADER + length);
        waiting = Arrays.copyOfRange(waiting, HEADER + length, waiting.length);
        return Optional.of(open(type, version, fragment));
    }

    /** What has arrived and is no record; empty as long as it might be one. */
    Optional<Bytes> garbage() {
        return garbage ? Optional.of(Bytes.copyOf(waiting)) : Optional.empty();
    }

    void wipe() {
        if (opener != null) {
            opener.wipe();
        }
    }

    private boolean looksLikeARecord() {
        return ContentType.of(waiting[0] & 0xff).isKnown() && (waiting.length < 2 || waiting[1] == 3);
    }

    private Fragment open(int type, int version, byte[] fragment) {
        // Where keys are out of step, some say so in the clear: no protected record is so short.
        boolean plainAlert = type == ContentType.ALERT.code() && fragment.length == ALERT;
        if (plainAlert || (opener == null && !opaque)) {
            return new Fragment(type, Bytes.wrap(fragment), true);
        }
        if (opener == null) {
            return new Fragment(type, Bytes.wrap(fragment), false);
        }
        byte[] plain = new byte[Math.max(0, opener.plaintextLength(fragment.length))];
        int length = opener.open(type, version, fragment, 0, fragment.length, plain, 0);
        return length < 0
                ? new Fragment(type, Bytes.wrap(fragment), false)
                : new Fragment(type, Bytes.copyOf(plain, 0, length), true);
    }
}
