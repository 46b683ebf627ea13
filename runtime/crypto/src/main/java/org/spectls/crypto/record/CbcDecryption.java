package org.spectls.crypto.record;

import org.spectls.crypto.cbc.CbcAlgorithm;
import org.spectls.crypto.cbc.CbcCipher;

/**
 * Decrypts the records of one direction. The cipher's chain runs on from record to record, as TLS 1.0 has it. Where
 * records bring their IV along, that is decrypted as if it were a block of content, to nothing of any meaning, and what
 * follows is chained to it, as it must be.
 */
final class CbcDecryption {
    private final CbcCipher cipher;
    private final int blockLength;
    private final int ivLength;

    CbcDecryption(CbcAlgorithm algorithm, RecordKeys keys) {
        this.blockLength = algorithm.blockLength();
        this.ivLength = keys.explicitIv() ? blockLength : 0;
        this.cipher = algorithm.decryptor(keys.key(), keys.explicitIv() ? new byte[blockLength] : keys.fixedIv());
    }

    /** Octets of what precedes the content, on the wire and in the plaintext. */
    int ivLength() {
        return ivLength;
    }

    /** Whether that many octets are an IV and at least one block. */
    boolean isWhole(int length) {
        return length > ivLength && length % blockLength == 0;
    }

    /** Decrypts an IV and blocks; the plaintext begins behind {@link #ivLength} octets. */
    void decrypt(byte[] record, int offset, int length, byte[] plain) {
        cipher.process(record, offset, length, plain, 0);
    }

    void wipe() {
        cipher.wipe();
    }
}
