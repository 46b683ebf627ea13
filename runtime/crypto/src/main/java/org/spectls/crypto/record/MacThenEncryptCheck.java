package org.spectls.crypto.record;

import org.spectls.crypto.Secrets;
import org.spectls.crypto.hash.HashAlgorithm;

/**
 * Tells whether a decrypted block cipher's record is authentic, and how long its content is, without showing anything
 * else: neither the answer nor the time tells wrong padding from a wrong MAC, or how much of either is wrong. RFC 5246
 * section 6.2.3.2 asks for that; how it is done is decision 12.
 */
final class MacThenEncryptCheck {
    private final PseudoHeader header = new PseudoHeader();
    private final ConstantTimeHmac hmac;
    private final TrailingMac trailing;

    MacThenEncryptCheck(ConstantTimeHmac hmac) {
        this.hmac = hmac;
        this.trailing = new TrailingMac(hmac.length());
    }

    static MacThenEncryptCheck of(RecordKeys keys) {
        HashAlgorithm hash = keys.mac().hash();
        if (hash == null) {
            throw new IllegalArgumentException("a block cipher needs a MAC");
        }
        return new MacThenEncryptCheck(
                new ConstantTimeHmac(keys.mac(), keys.macKey(), () -> RunningDigest.of(hash.start())));
    }

    /** By how many octets, at least, content, MAC and padding are more than the content. */
    int overhead() {
        return hmac.length() + 1;
    }

    /**
     * Checks content, MAC and padding.
     *
     * @param length octets of all three, at least {@link #overhead}; not secret, while all that is in them is
     * @return the content's length or {@link RecordOpener#NOT_AUTHENTIC}
     */
    int contentLength(int type, int version, byte[] plain, int offset, int length) {
        int padding = CbcPadding.length(plain, offset, length, hmac.length());
        int authentic = ConstantTime.notNegative(padding);
        // RFC 5246 section 6.2.3.2: where the padding is wrong, the MAC is computed as if there were none
        int assumed = padding & authentic;
        int most = length - overhead();
        int content = most - assumed;
        byte[] expected = hmac.code(header.next(type, version, content), plain, offset, most, content);
        byte[] received = trailing.of(plain, offset, length - 1, assumed);
        authentic &= ConstantTime.equal(expected, received);
        Secrets.wipe(expected, received);
        return ConstantTime.select(authentic, content, RecordOpener.NOT_AUTHENTIC);
    }

    void wipe() {
        hmac.wipe();
        trailing.wipe();
    }
}
