package org.spectls.crypto.record;

import org.spectls.crypto.Secrets;

/**
 * Takes the MAC from between content and padding, although nobody may see where it lies. The last octets are moved
 * backwards by 128, 64, 32 … octets, or for show to where they are, as the bits of the padding's length have it.
 */
final class TrailingMac {
    private static final int MOST_PADDING = 255;

    private final byte[] window;
    private final byte[] mac;

    TrailingMac(int length) {
        this.window = new byte[length + MOST_PADDING];
        this.mac = new byte[length];
    }

    /**
     * The MAC, in an array that the next will be in as well.
     *
     * @param length octets of content, MAC and padding without the last; at least the MAC's and the padding's
     * @param padding octets behind the MAC, at most 255. Secret, unlike the length
     */
    byte[] of(byte[] plain, int offset, int length, int padding) {
        int size = Math.min(window.length, length);
        System.arraycopy(plain, offset + length - size, window, 0, size);
        for (int shift = 128; shift > 0; shift >>= 1) {
            int moves = ConstantTime.equal(padding & shift, shift);
            // what the shifts still to come can bring to the end, and no more
            int first = Math.max(shift, size - mac.length - (shift - 1));
            for (int i = size - 1; i >= first; i--) {
                window[i] = (byte) ConstantTime.select(moves, window[i - shift], window[i]);
            }
        }
        System.arraycopy(window, size - mac.length, mac, 0, mac.length);
        Secrets.wipe(window);
        return mac;
    }

    void wipe() {
        Secrets.wipe(window, mac);
    }
}
