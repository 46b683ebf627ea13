package org.spectls.tls.engine;

import org.spectls.crypto.aead.Opener;
import org.spectls.tls.protocol.wire.BulkCipher;
import org.spectls.tls.protocol.wire.TrafficKeys;

/** Takes the protection off what arrives in one direction, under one set of keys. RFC 5246 section 6.2.3.3. */
final class RecordOpener {
    private final Opener opener;
    private final RecordNonce nonce;
    private final int recordIv;
    private final int overhead;

    RecordOpener(TrafficKeys keys) {
        BulkCipher cipher = keys.cipher();
        this.opener = Ciphers.algorithm(cipher).opener(keys.key().exposeArray());
        this.nonce = new RecordNonce(cipher, keys.fixedIv());
        this.recordIv = cipher.recordIv();
        this.overhead = cipher.recordIv() + cipher.tag();
    }

    /** The plaintext's length, or a negative number when the fragment is too short to be one. */
    int plaintextLength(int fragmentLength) {
        return fragmentLength - overhead;
    }

    /**
     * Verifies and decrypts.
     *
     * @return the plaintext's length, or a negative number when the record is not authentic
     */
    int open(int type, int version, byte[] record, int offset, int length, byte[] target, int targetOffset) {
        int plaintext = plaintextLength(length);
        if (plaintext < 0) {
            return Opener.NOT_AUTHENTIC;
        }
        nonce.next(type, version, plaintext, record, offset);
        return opener.open(
                nonce.nonce(), nonce.aad(), record, offset + recordIv, length - recordIv, target, targetOffset);
    }

    void wipe() {
        opener.wipe();
        nonce.wipe();
    }
}
