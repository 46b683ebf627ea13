package org.spectls.crypto.record;

import java.security.SecureRandom;
import org.spectls.crypto.aead.AeadAlgorithm;
import org.spectls.crypto.cbc.CbcAlgorithm;

/**
 * Protects what is sent in one direction, under one set of keys. RFC 5246 section 6.2. Counts the records itself, from
 * 0. Confined to one thread at a time.
 */
public interface RecordSealer {
    /**
     * Starts protecting what is sent.
     *
     * @param keys copied, so that the caller may wipe them
     * @param random where explicit IVs of CBC ciphers come from; nothing else is drawn
     */
    static RecordSealer of(RecordKeys keys, SecureRandom random) {
        RecordSealer sealer = withoutCompression(keys, random);
        return keys.deflate() ? new DeflatingSealer(sealer) : sealer;
    }

    /** By how many octets, at most, a fragment is longer than its plaintext. Exact for AEAD ciphers and none at all. */
    int overhead();

    /**
     * Protects one record's content. The source and the target may lie in one array and overlap, if the source begins
     * no earlier than its ciphertext: that is {@code targetOffset} plus the length of the explicit nonce or IV, if there
     * is one.
     *
     * @param type the ContentType's code
     * @param version the ProtocolVersion, as the record's header has it
     * @param length octets of plaintext, at most 2^14
     * @param target has room for {@code length + }{@link #overhead} from the offset on
     * @return the fragment's length
     * @throws IndexOutOfBoundsException if a range does not lie in its array
     * @throws IllegalStateException if the keys were wiped
     */
    int seal(int type, int version, byte[] source, int offset, int length, byte[] target, int targetOffset);

    /** Forgets the keys. The sealer is of no use afterwards. */
    void wipe();

    private static RecordSealer withoutCompression(RecordKeys keys, SecureRandom random) {
        AeadAlgorithm aead = keys.cipher().aead();
        if (aead != null) {
            return new AeadRecordSealer(aead, keys);
        }
        CbcAlgorithm cbc = keys.cipher().cbc();
        return cbc == null ? new UnencryptedSealer(keys) : new CbcRecordSealer(cbc, keys, random);
    }
}
