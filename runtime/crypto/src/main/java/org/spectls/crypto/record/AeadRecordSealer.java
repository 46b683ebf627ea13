package org.spectls.crypto.record;

import org.spectls.crypto.aead.AeadAlgorithm;
import org.spectls.crypto.aead.Sealer;

/** GenericAEADCipher, RFC 5246 section 6.2.3.3. */
final class AeadRecordSealer implements RecordSealer {
    private final Sealer sealer;
    private final RecordNonce nonce;
    private final PseudoHeader header = new PseudoHeader();
    private final int explicitLength;
    private final int overhead;

    AeadRecordSealer(AeadAlgorithm algorithm, RecordKeys keys) {
        this.sealer = algorithm.sealer(keys.key());
        this.nonce = new RecordNonce(keys);
        this.explicitLength = nonce.explicitLength();
        this.overhead = explicitLength + algorithm.tagLength();
    }

    @Override
    public int overhead() {
        return overhead;
    }

    @Override
    public int seal(int type, int version, byte[] source, int offset, int length, byte[] target, int targetOffset) {
        byte[] unique = nonce.of(header.sequence());
        byte[] aad = header.next(type, version, length);
        nonce.writeExplicit(target, targetOffset);
        return explicitLength + sealer.seal(unique, aad, source, offset, length, target, targetOffset + explicitLength);
    }

    @Override
    public void wipe() {
        sealer.wipe();
        nonce.wipe();
    }
}
