package org.spectls.crypto.record;

/**
 * What is authenticated with the content of each record of one direction: its number, type, version and length. RFC
 * 5246 sections 6.2.3.1 and 6.2.3.3. A number has 64 bits, so that no connection lives to see it wrap.
 */
final class PseudoHeader {
    static final int LENGTH = 13;

    private final byte[] octets = new byte[LENGTH];
    private long sequence;

    /** The number of the next record. */
    long sequence() {
        return sequence;
    }

    /** The next record's header, in an array that the one after will be in as well. */
    byte[] next(int type, int version, int length) {
        putLong(octets, 0, sequence++);
        octets[8] = (byte) type;
        octets[9] = (byte) (version >>> 8);
        octets[10] = (byte) version;
        octets[11] = (byte) (length >>> 8);
        octets[12] = (byte) length;
        return octets;
    }

    static void putLong(byte[] target, int offset, long value) {
        for (int i = 0; i < 8; i++) {
            target[offset + i] = (byte) (value >>> (56 - 8 * i));
        }
    }
}
