package org.spectls.tls.engine;

import java.nio.ByteBuffer;

/**
 * One bit that is flipped on its way.
 *
 * @param toServer which way
 * @param record the how-manyeth record of that way, from 0
 * @param octet of the record, its header included, from 0
 * @param bit from 0, the lowest
 */
record FlippedBit(boolean toServer, int record, int octet, int bit) {
    private static final int HEADER = 5;
    private static final int HANDSHAKE = 22;

    /** Where a bit stands. */
    enum Place {
        /**
         * In the low octet of a version in a record's header. Before there are keys no receiver is to look at it (RFC 5246
         * appendix E.1), and no transcript covers it: flipping it changes nothing.
         */
        MINOR_VERSION,
        /** In the length of a record or of a handshake message: the receiver may wait for what never comes. */
        LENGTH,
        /** Anywhere else. */
        ELSEWHERE,
        /** Behind the end of the record. */
        NOWHERE
    }

    /**
     * Flips the bit.
     *
     * @param start where the record begins in the buffer
     * @param length of the record, its header included
     * @param inTheClear no keys protect it
     */
    Place flip(ByteBuffer buffer, int start, int length, boolean inTheClear) {
        if (octet >= length) {
            return Place.NOWHERE;
        }
        Place place = place(buffer, start, length, inTheClear);
        buffer.put(start + octet, (byte) (buffer.get(start + octet) ^ 1 << bit));
        return place;
    }

    private Place place(ByteBuffer buffer, int start, int length, boolean inTheClear) {
        if (octet == 2 && inTheClear) {
            return Place.MINOR_VERSION;
        }
        boolean ofRecord = octet == 3 || octet == 4;
        boolean ofMessage = inTheClear && buffer.get(start) == HANDSHAKE && inMessageLength(buffer, start, length);
        return ofRecord || ofMessage ? Place.LENGTH : Place.ELSEWHERE;
    }

    private boolean inMessageLength(ByteBuffer buffer, int start, int length) {
        int message = HEADER;
        while (message < length) {
            if (octet > message && octet < message + 4) {
                return true;
            }
            message += 4 + (buffer.getInt(start + message) & 0xffffff);
        }
        return false;
    }
}
