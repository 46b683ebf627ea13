package org.spectls.tls.engine;

import java.util.Arrays;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.wire.BulkCipher;

/**
 * The nonce and the additional data of each record of one direction. A cipher with a record IV has the sequence number
 * behind its fixed IV and on the wire (RFC 5288 section 3); one without has the sequence number exclusive-ored into the
 * fixed IV (RFC 7905 section 2).
 */
final class RecordNonce {
    private static final int AAD_LENGTH = 13;

    private final byte[] fixedIv;
    private final boolean explicit;
    private final byte[] nonce = new byte[12];
    private final byte[] aad = new byte[AAD_LENGTH];
    private long sequence;

    RecordNonce(BulkCipher cipher, Secret fixedIv) {
        this.fixedIv = fixedIv.exposeArray().clone();
        this.explicit = cipher.recordIv() > 0;
        System.arraycopy(this.fixedIv, 0, nonce, 0, this.fixedIv.length);
    }

    /** Sets nonce and additional data for the next record that is sent, RFC 5246 section 6.2.3.3. */
    void next(int type, int version, int plaintextLength) {
        if (explicit) {
            putLong(nonce, fixedIv.length, sequence);
        } else {
            for (int i = 0; i < 8; i++) {
                nonce[4 + i] = (byte) (fixedIv[4 + i] ^ (sequence >>> (56 - 8 * i)));
            }
        }
        bind(type, version, plaintextLength);
    }

    /** The same for a record that arrived; one with an explicit part brings that along. */
    void next(int type, int version, int plaintextLength, byte[] record, int recordIvOffset) {
        if (explicit) {
            System.arraycopy(record, recordIvOffset, nonce, fixedIv.length, nonce.length - fixedIv.length);
            bind(type, version, plaintextLength);
        } else {
            next(type, version, plaintextLength);
        }
    }

    byte[] nonce() {
        return nonce;
    }

    byte[] aad() {
        return aad;
    }

    /** Writes the explicit part. */
    void writeRecordIv(byte[] target, int offset) {
        System.arraycopy(nonce, fixedIv.length, target, offset, explicit ? nonce.length - fixedIv.length : 0);
    }

    void wipe() {
        Arrays.fill(fixedIv, (byte) 0);
        Arrays.fill(nonce, (byte) 0);
    }

    private void bind(int type, int version, int plaintextLength) {
        putLong(aad, 0, sequence++);
        aad[8] = (byte) type;
        aad[9] = (byte) (version >>> 8);
        aad[10] = (byte) version;
        aad[11] = (byte) (plaintextLength >>> 8);
        aad[12] = (byte) plaintextLength;
    }

    private static void putLong(byte[] target, int offset, long value) {
        for (int i = 0; i < 8; i++) {
            target[offset + i] = (byte) (value >>> (56 - 8 * i));
        }
    }
}
