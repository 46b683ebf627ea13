package org.spectls.interop.peer.spectls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Octets that wait until there are enough of them. */
final class Queue {
    private byte[] octets = new byte[0];

    void add(byte[] source, int offset, int length) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(octets);
        both.write(source, offset, length);
        octets = both.toByteArray();
    }

    int size() {
        return octets.length;
    }

    /** Three octets as a number. */
    int uint24(int index) {
        return ((octets[index] & 0xff) << 16) | ((octets[index + 1] & 0xff) << 8) | (octets[index + 2] & 0xff);
    }

    /** Takes the first octets out. */
    byte[] remove(int count) {
        byte[] first = Arrays.copyOf(octets, count);
        octets = Arrays.copyOfRange(octets, count, octets.length);
        return first;
    }
}
