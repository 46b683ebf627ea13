package org.spectls.crypto.record;

import org.spectls.crypto.Secrets;
import org.spectls.crypto.aead.AeadAlgorithm;

/**
 * The nonce of each record of one direction. A cipher with an explicit part has the sequence number behind its fixed IV
 * and on the wire (RFC 5288 section 3, RFC 6655 section 3); one without has the sequence number exclusive-ored into the
 * fixed IV (RFC 7905 section 2).
 */
final class RecordNonce {
    private final byte[] fixedIv;
    private final int explicitLength;
    private final byte[] nonce = new byte[AeadAlgorithm.NONCE_LENGTH];

    RecordNonce(RecordKeys keys) {
        this.fixedIv = keys.fixedIv().clone();
        this.explicitLength = keys.cipher().explicitNonceLength();
        System.arraycopy(fixedIv, 0, nonce, 0, fixedIv.length);
    }

    /** Bytes of the part that is on the wire. */
    int explicitLength() {
        return explicitLength;
    }

    /** The nonce of a record that is sent, in an array that the next will be in as well. */
    byte[] of(long sequence) {
        if (explicitLength > 0) {
            PseudoHeader.putLong(nonce, fixedIv.length, sequence);
        } else {
            for (int i = 0; i < 8; i++) {
                nonce[4 + i] = (byte) (fixedIv[4 + i] ^ (sequence >>> (56 - 8 * i)));
            }
        }
        return nonce;
    }

    /** The same for a record that arrived; one with an explicit part brings that along. */
    byte[] of(long sequence, byte[] record, int offset) {
        if (explicitLength == 0) {
            return of(sequence);
        }
        System.arraycopy(record, offset, nonce, fixedIv.length, explicitLength);
        return nonce;
    }

    /** Writes the explicit part. */
    void writeExplicit(byte[] target, int offset) {
        System.arraycopy(nonce, nonce.length - explicitLength, target, offset, explicitLength);
    }

    void wipe() {
        Secrets.wipe(fixedIv, nonce);
    }
}
