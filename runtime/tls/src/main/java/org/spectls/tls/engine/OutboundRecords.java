package org.spectls.tls.engine;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.record.RecordSealer;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.TrafficKeys;

/**
 * What is sent, as records. Messages of one kind that follow each other share records, RFC 5246 section 6.2.1; a change
 * of keys never divides a record.
 */
final class OutboundRecords {
    static final int HEADER = 5;
    static final int MAX_PLAINTEXT = 1 << 14;

    private final SecureRandom random;
    private int version = ProtocolVersion.TLS12.code();
    private int fragmentLimit = MAX_PLAINTEXT;

    private byte[] ready = new byte[512];
    private int readyStart;
    private int readyEnd;

    private byte[] flight = new byte[512];
    private int flightLength;
    private @Nullable ContentType flightType;

    private @Nullable RecordSealer sealer;
    private long recordsLeft = Long.MAX_VALUE;

    /** @param random where the explicit IVs of CBC ciphers come from */
    OutboundRecords(SecureRandom random) {
        this.random = random;
    }

    /** The version that records carry from here on. */
    void speak(ProtocolVersion spoken) {
        flush();
        version = spoken.code();
    }

    /** Messages are cut into fragments of so many octets. */
    void limitFragments(int octets) {
        fragmentLimit = octets;
    }

    /** The keys have protected as many records as they may: one is left, for the word that ends the connection. */
    boolean keysWorn() {
        return recordsLeft <= 1;
    }

    /** Adds a message; it waits for others of its kind until {@link #flush}. */
    void send(ContentType type, Bytes message) {
        if (flightType == null || !flightType.equals(type)) {
            flush();
            flightType = type;
        }
        flight = room(flight, flightLength, message.length());
        message.copyTo(flight, flightLength);
        flightLength += message.length();
    }

    /** What is sent from here on is protected with these keys. */
    void protect(TrafficKeys keys) {
        flush();
        wipe();
        sealer = RecordSealer.of(Ciphers.recordKeys(keys), random);
        recordsLeft = keys.records();
        fragmentLimit = keys.limit();
    }

    /** Makes records of what waits; false if nothing did. */
    boolean flush() {
        boolean some = flightType != null;
        if (flightType != null) {
            for (int offset = 0; offset < flightLength; offset += fragmentLimit) {
                int length = Math.min(fragmentLimit, flightLength - offset);
                enqueue(flightType, flight, offset, length);
            }
            flightLength = 0;
            flightType = null;
        }
        return some;
    }

    /** Seals a record that waits for room. */
    void enqueue(ContentType type, byte[] source, int offset, int length) {
        compact(sealedLength(length));
        readyEnd += seal(type, source, offset, length, ready, readyEnd);
    }

    /** Octets of records that are ready to go. */
    int ready() {
        return readyEnd - readyStart;
    }

    /** Moves as many octets as fit. */
    void drain(ByteBuffer target) {
        int length = Math.min(ready(), target.remaining());
        target.put(ready, readyStart, length);
        readyStart += length;
        if (readyStart == readyEnd) {
            readyStart = 0;
            readyEnd = 0;
        }
    }

    /** The octets of a record that carries so many. */
    int sealedLength(int length) {
        return HEADER + length + (sealer == null ? 0 : sealer.overhead());
    }

    /** Writes one record straight to the target and returns its length. */
    int seal(ContentType type, byte[] source, int offset, int length, byte[] target, int targetOffset) {
        int fragment;
        if (sealer == null) {
            System.arraycopy(source, offset, target, targetOffset + HEADER, length);
            fragment = length;
        } else {
            recordsLeft--;
            fragment = sealer.seal(type.code(), version, source, offset, length, target, targetOffset + HEADER);
        }
        target[targetOffset] = (byte) type.code();
        target[targetOffset + 1] = (byte) (version >>> 8);
        target[targetOffset + 2] = (byte) version;
        target[targetOffset + 3] = (byte) (fragment >>> 8);
        target[targetOffset + 4] = (byte) fragment;
        return HEADER + fragment;
    }

    void wipe() {
        if (sealer != null) {
            sealer.wipe();
        }
    }

    private void compact(int more) {
        if (readyStart > 0) {
            System.arraycopy(ready, readyStart, ready, 0, ready());
            readyEnd -= readyStart;
            readyStart = 0;
        }
        ready = room(ready, readyEnd, more);
    }

    private static byte[] room(byte[] buffer, int used, int more) {
        return used + more <= buffer.length ? buffer : Arrays.copyOf(buffer, Math.max(2 * buffer.length, used + more));
    }
}
