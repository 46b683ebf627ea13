package org.spectls.crypto.record;

/** GenericBlockCipher's padding: octets that all say how many there are, and one more that does. RFC 5246 section 6.2.3.2. */
final class CbcPadding {
    private static final int MOST = 255;

    private CbcPadding() {}

    /**
     * How many octets of padding there are, without the last, which is their number; negative if they are wrong. Takes
     * the same time for all octets of one length.
     *
     * @param length octets of content, MAC and padding, more than {@code macLength}
     */
    static int length(byte[] plain, int offset, int length, int macLength) {
        int last = offset + length - 1;
        int padding = plain[last] & 0xff;
        int wrong = ConstantTime.lessThan(length - 1 - macLength, padding);
        int looked = Math.min(MOST, length - 1);
        for (int i = 1; i <= looked; i++) {
            int inside = ~ConstantTime.lessThan(padding, i);
            wrong |= ((plain[last - i] & 0xff) ^ padding) & inside;
        }
        return ConstantTime.select(ConstantTime.equal(wrong, 0), padding, -1);
    }
}
