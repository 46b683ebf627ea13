package org.spectls.kernel.wire;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Bytes that nobody else may know. They compare in constant time, are never printed, and are overwritten by
 * {@link #wipe()}. A secret owns its array: slices and concatenations are copies, wiped on their own. Not thread-safe.
 */
public final class Secret implements Wipeable, AutoCloseable {
    private final byte[] array;
    private boolean wiped;

    private Secret(byte[] array) {
        this.array = array;
    }

    /** Takes the array over: it is wiped with the secret. */
    public static Secret wrap(byte[] array) {
        return new Secret(array);
    }

    public static Secret copyOf(byte[] array) {
        return new Secret(array.clone());
    }

    public static Secret copyOf(byte[] array, int offset, int length) {
        return new Secret(Arrays.copyOfRange(array, offset, offset + length));
    }

    /** Public bytes, from now on treated as a secret. */
    public static Secret copyOf(Bytes bytes) {
        return new Secret(bytes.toArray());
    }

    /** A secret of no bytes. */
    public static Secret empty() {
        return new Secret(new byte[0]);
    }

    public int length() {
        return array.length;
    }

    /** A copy of the bytes from {@code from} on; both ends are clamped to what is there. */
    public Secret slice(int from) {
        return slice(from, array.length);
    }

    /** A copy of the bytes from {@code from} up to, without, {@code to}; both are clamped to what is there. */
    public Secret slice(int from, int to) {
        int start = Math.max(0, Math.min(from, array.length));
        int end = Math.max(start, Math.min(to, array.length));
        return new Secret(Arrays.copyOfRange(exposeArray(), start, end));
    }

    public Secret concat(Secret tail) {
        byte[] joined = Arrays.copyOf(exposeArray(), array.length + tail.array.length);
        System.arraycopy(tail.exposeArray(), 0, joined, array.length, tail.array.length);
        return new Secret(joined);
    }

    public Secret concat(Bytes tail) {
        byte[] joined = Arrays.copyOf(exposeArray(), array.length + tail.length());
        tail.copyTo(joined, array.length);
        return new Secret(joined);
    }

    /**
     * The bytes themselves, not a copy. Whoever calls this answers for what becomes of them.
     *
     * @throws IllegalStateException when they have been wiped
     */
    public byte[] exposeArray() {
        if (wiped) {
            throw new IllegalStateException("the secret has been wiped");
        }
        return array;
    }

    /** A public copy. Whoever calls this answers for what becomes of it. */
    public Bytes exposeBytes() {
        return Bytes.copyOf(exposeArray());
    }

    public boolean isWiped() {
        return wiped;
    }

    @Override
    public void wipe() {
        Arrays.fill(array, (byte) 0);
        wiped = true;
    }

    @Override
    public void close() {
        wipe();
    }

    /** In constant time for secrets of one length. A wiped secret equals only itself. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Secret that)) {
            return false;
        }
        return (wiped || that.wiped) ? this == that : MessageDigest.isEqual(array, that.array);
    }

    /** Of the length only: a hash of the content would tell about it. */
    @Override
    public int hashCode() {
        return array.length;
    }

    @Override
    public String toString() {
        return "Secret[" + array.length + " bytes]";
    }
}
