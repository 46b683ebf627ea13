package org.spectls.crypto.record;

import org.spectls.crypto.Secrets;

/**
 * How the records of one direction are protected. The arrays are the caller's: they are read when a sealer or an opener
 * is made of them, and not afterwards.
 *
 * @param cipher the cipher
 * @param mac the MAC; {@link RecordMac#NONE} exactly where the cipher is an AEAD one, and with no cipher at all
 * @param encryptThenMac for CBC ciphers: the MAC is that of the ciphertext, RFC 7366
 * @param explicitIv for CBC ciphers: each record brings its IV along, since TLS 1.1 (RFC 4346 section 6.2.3.2).
 *     Otherwise the IV is the last ciphertext block of the record before, and the first record's is the fixed one
 *     (RFC 2246 section 6.2.3.2)
 * @param deflate whether content is compressed first, RFC 3749
 * @param macKey as many octets as the MAC has
 * @param key as many octets as the cipher's key has
 * @param fixedIv the IV from the key block; ignored for a CBC cipher with explicit IVs, and with no cipher at all
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares keys
public record RecordKeys(
        RecordCipher cipher,
        RecordMac mac,
        boolean encryptThenMac,
        boolean explicitIv,
        boolean deflate,
        byte[] macKey,
        byte[] key,
        byte[] fixedIv) {

    /**
     * Checks that the parts belong together.
     *
     * @throws IllegalArgumentException if they do not
     */
    public RecordKeys {
        if ((cipher.isAead() && mac != RecordMac.NONE) || (cipher.isCbc() && mac == RecordMac.NONE)) {
            throw new IllegalArgumentException(cipher + " does not go with " + mac);
        }
        if (encryptThenMac && !cipher.isCbc()) {
            throw new IllegalArgumentException("encrypt-then-MAC is for CBC ciphers, not for " + cipher);
        }
        check("MAC key", macKey, mac.length());
        check("key", key, cipher.keyLength());
        if (cipher.isAead() || (cipher.isCbc() && !explicitIv)) {
            check("fixed IV", fixedIv, cipher.fixedIvLength());
        }
    }

    /** Overwrites the keys. What was made of them is not affected. */
    public void wipe() {
        Secrets.wipe(macKey, key, fixedIv);
    }

    /** How, but not with which keys. */
    @Override
    public String toString() {
        return cipher + " " + mac + (encryptThenMac ? " encrypt-then-MAC" : "") + (explicitIv ? " explicit IV" : "")
                + (deflate ? " DEFLATE" : "");
    }

    private static void check(String name, byte[] secret, int length) {
        if (secret.length != length) {
            throw new IllegalArgumentException("the " + name + " has " + secret.length + " octets, not " + length);
        }
    }
}
