package org.spectls.crypto.record;

/** Comparisons without branches. True is -1, all bits set, and false is 0: masks. */
final class ConstantTime {
    private ConstantTime() {}

    static int notNegative(int value) {
        return ~(value >> 31);
    }

    /** Whether one number is less than another, if both are small: their difference does not overflow. */
    static int lessThan(int a, int b) {
        return (a - b) >> 31;
    }

    static int equal(int a, int b) {
        int difference = a ^ b;
        return ~((difference | -difference) >> 31);
    }

    /** Whether arrays of one length have the same content. */
    static int equal(byte[] a, byte[] b) {
        int difference = 0;
        for (int i = 0; i < a.length; i++) {
            difference |= a[i] ^ b[i];
        }
        return equal(difference, 0);
    }

    /** One of two, by a mask. */
    static int select(int mask, int yes, int no) {
        return (yes & mask) | (no & ~mask);
    }
}
