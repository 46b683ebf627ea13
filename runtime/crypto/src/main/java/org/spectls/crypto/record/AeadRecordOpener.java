package org.spectls.crypto.record;

import org.spectls.crypto.aead.AeadAlgorithm;
import org.spectls.crypto.aead.Opener;

/** GenericAEADCipher, RFC 5246 section 6.2.3.3. */
final class AeadRecordOpener implements RecordOpener {
    private final Opener opener;
    private final RecordNonce nonce;
    private final PseudoHeader header = new PseudoHeader();
    private final int explicitLength;
    private final int overhead;

    AeadRecordOpener(AeadAlgorithm algorithm, RecordKeys keys) {
        this.opener = algorithm.opener(keys.key());
        this.nonce = new RecordNonce(keys);
        this.explicitLength = nonce.explicitLength();
        this.overhead = explicitLength + algorithm.tagLength();
    }

    @Override
    public int plaintextLength(int fragmentLength) {
        return fragmentLength - overhead;
    }

    @Override
    public int open(int type, int version, byte[] record, int offset, int length, byte[] target, int targetOffset) {
        int plaintext = plaintextLength(length);
        if (plaintext < 0) {
            return NOT_AUTHENTIC;
        }
        byte[] unique = nonce.of(header.sequence(), record, offset);
        byte[] aad = header.next(type, version, plaintext);
        return opener.open(unique, aad, record, offset + explicitLength, length - explicitLength, target, targetOffset);
    }

    @Override
    public void wipe() {
        opener.wipe();
        nonce.wipe();
    }
}
