package org.spectls.kernel.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An immutable stretch of bytes. Slices share the array beneath; nothing copies it unless its name says so. Thread-safe
 * as long as the owner of a {@linkplain #wrap wrapped} array leaves it alone.
 */
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

    private final byte[] array;
    private final int offset;
    private final int length;

    private Bytes(byte[] array, int offset, int length) {
        this.array = array;
        this.offset = offset;
        this.length = length;
    }

    /** The low eight bits of each value. */
    public static Bytes of(int... values) {
        byte[] array = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            array[i] = (byte) values[i];
        }
        return wrap(array);
    }

    /** The characters' codes. The text is ASCII. */
    public static Bytes ascii(String text) {
        return wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The bytes that pairs of hexadecimal digits name, such as {@code "00ff"}. */
    public static Bytes fromHex(String hex) {
        return wrap(HexFormat.of().parseHex(hex));
    }

    public static Bytes copyOf(byte[] array) {
        return wrap(array.clone());
    }

    /** A copy of {@code length} bytes from {@code offset} on. */
    public static Bytes copyOf(byte[] array, int offset, int length) {
        return length == 0 ? EMPTY : wrap(Arrays.copyOfRange(array, offset, offset + length));
    }

    /** Takes the array over: the caller does not change it any more. */
    public static Bytes wrap(byte[] array) {
        return array.length == 0 ? EMPTY : new Bytes(array, 0, array.length);
    }

    /** Takes a part of the array over: the caller does not change that part any more. */
    public static Bytes wrap(byte[] array, int offset, int length) {
        if (offset < 0 || length < 0 || length > array.length - offset) {
            throw new IndexOutOfBoundsException(offset + " + " + length + " of " + array.length);
        }
        return length == 0 ? EMPTY : new Bytes(array, offset, length);
    }

    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /**
     * The byte at {@code index}, 0 to 255.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    public int get(int index) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException(index + " of " + length);
        }
        return array[offset + index] & 0xff;
    }

    /** The bytes from {@code from} on; both ends are clamped to what is there. */
    public Bytes slice(int from) {
        return slice(from, length);
    }

    /** The bytes from {@code from} up to, without, {@code to}; both are clamped to what is there. */
    public Bytes slice(int from, int to) {
        int start = Math.max(0, Math.min(from, length));
        int end = Math.max(start, Math.min(to, length));
        if (start == 0 && end == length) {
            return this;
        }
        return start == end ? EMPTY : new Bytes(array, offset + start, end - start);
    }

    public Bytes concat(Bytes tail) {
        if (tail.length == 0) {
            return this;
        }
        if (length == 0) {
            return tail;
        }
        byte[] joined = new byte[length + tail.length];
        copyTo(joined, 0);
        tail.copyTo(joined, length);
        return wrap(joined);
    }

    /** Copies all of these bytes into {@code target}, from {@code at} on. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(array, offset, target, at, length);
    }

    /** A copy, the caller's own. */
    public byte[] toArray() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }

    /** A read-only view. */
    public ByteBuffer toBuffer() {
        return ByteBuffer.wrap(array, offset, length).slice().asReadOnlyBuffer();
    }

    /** The array beneath, for interfaces that read arrays without a copy. It must not be written to. */
    public byte[] exposeArray() {
        return array;
    }

    /** Where these bytes begin in {@link #exposeArray()}. */
    public int exposeOffset() {
        return offset;
    }

    public String toHex() {
        return HexFormat.of().formatHex(array, offset, offset + length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that
                && Arrays.equals(array, offset, offset + length, that.array, that.offset, that.offset + that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return toHex();
    }
}
