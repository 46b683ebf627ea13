package org.spectls.tls.engine;

import org.spectls.crypto.aead.Sealer;
import org.spectls.tls.protocol.wire.BulkCipher;
import org.spectls.tls.protocol.wire.TrafficKeys;

/** Protects what is sent in one direction, under one set of keys. RFC 5246 section 6.2.3.3. */
final class RecordSealer {
    private final Sealer sealer;
    private final RecordNonce nonce;
    private final int recordIv;
    private final int overhead;

    RecordSealer(TrafficKeys keys) {
        BulkCipher cipher = keys.cipher();
        this.sealer = Ciphers.algorithm(cipher).sealer(keys.key().exposeArray());
        this.nonce = new RecordNonce(cipher, keys.fixedIv());
        this.recordIv = cipher.recordIv();
        this.overhead = cipher.recordIv() + cipher.tag();
    }

    /** What a fragment has more octets than its plaintext. */
    int overhead() {
        return overhead;
    }

    /** Encrypts and authenticates; returns the fragment's length. The source may lie where its ciphertext will. */
    int seal(int type, int version, byte[] source, int offset, int length, byte[] target, int targetOffset) {
        nonce.next(type, version, length);
        nonce.writeRecordIv(target, targetOffset);
        return recordIv
                + sealer.seal(nonce.nonce(), nonce.aad(), source, offset, length, target, targetOffset + recordIv);
    }

    void wipe() {
        sealer.wipe();
        nonce.wipe();
    }
}
