package org.spectls.crypto.record;

import org.spectls.crypto.aead.AeadAlgorithm;
import org.spectls.crypto.aead.Opener;
import org.spectls.crypto.cbc.CbcAlgorithm;

/**
 * Takes the protection off what arrives in one direction, under one set of keys. RFC 5246 section 6.2. Counts the
 * records itself, from 0. Confined to one thread at a time. Once an answer was negative, so may be all further ones.
 */
public interface RecordOpener {
    /**
     * The record is not the one that the peer sealed: wrong MAC, wrong tag, wrong padding or a length that no record
     * has. Which of them it was shows neither in the answer nor in the time that it takes.
     */
    int NOT_AUTHENTIC = Opener.NOT_AUTHENTIC;

    /** The content is authentic, but does not inflate. */
    int BAD_COMPRESSION = -2;

    /** The content is authentic, but inflates to more than 2^14 octets. RFC 5246 section 6.2.2. */
    int TOO_LONG = -3;

    /**
     * The content is authentic, but longer than a TLSCompressed may be, 2^14 + 1024 octets, or, where nothing was
     * compressed and the cipher is a CBC one, than a TLSPlaintext, 2^14. RFC 5246 sections 6.2.1 and 6.2.2. For other
     * ciphers {@link #plaintextLength} tells.
     */
    int OVERFLOW = -4;

    /**
     * Starts taking apart what is received.
     *
     * @param keys copied, so that the caller may wipe them
     */
    static RecordOpener of(RecordKeys keys) {
        RecordOpener opener = withoutCompression(keys);
        return keys.deflate() ? new InflatingOpener(opener) : opener;
    }

    /**
     * How long, at most, a fragment's plaintext is, or a negative number when the fragment is too short to be one.
     * Exact for AEAD ciphers and none at all, unless compressed; never more than 2^14 otherwise.
     */
    int plaintextLength(int fragmentLength);

    /**
     * Verifies, decrypts and inflates one record's content.
     *
     * @param type the ContentType's code
     * @param version the ProtocolVersion, as the record's header has it
     * @param record has the fragment
     * @param length octets of the fragment
     * @param target has room for {@link #plaintextLength}; may be {@code record}, at any offset, at the price of a copy.
     *     What lies in that room is undefined if the answer is negative
     * @return the plaintext's length, {@link #NOT_AUTHENTIC}, {@link #BAD_COMPRESSION}, {@link #TOO_LONG} or
     *     {@link #OVERFLOW}
     * @throws IndexOutOfBoundsException if a range does not lie in its array
     * @throws IllegalStateException if the keys were wiped
     */
    int open(int type, int version, byte[] record, int offset, int length, byte[] target, int targetOffset);

    /** Forgets the keys. The opener is of no use afterwards. */
    void wipe();

    private static RecordOpener withoutCompression(RecordKeys keys) {
        AeadAlgorithm aead = keys.cipher().aead();
        if (aead != null) {
            return new AeadRecordOpener(aead, keys);
        }
        CbcAlgorithm cbc = keys.cipher().cbc();
        if (cbc == null) {
            return new UnencryptedOpener(keys);
        }
        return keys.encryptThenMac() ? new EncryptThenMacOpener(cbc, keys) : new MacThenEncryptOpener(cbc, keys);
    }
}
