package org.spectls.kernel.wire;

import java.util.Arrays;
import java.util.List;

/**
 * Appends numbers in network byte order, bytes and vectors to a buffer that grows. A value that does not fit is an
 * {@link EncodeException}. Not thread-safe.
 */
public final class WireWriter {
    private byte[] array;
    private int position;

    public WireWriter() {
        this(128);
    }

    /** @param capacity how many bytes are expected */
    public WireWriter(int capacity) {
        array = new byte[Math.max(16, capacity)];
    }

    /** Bytes written so far. */
    public int length() {
        return position;
    }

    public void writeUint8(int value) {
        writeNumber(value, 1);
    }

    public void writeUint16(int value) {
        writeNumber(value, 2);
    }

    public void writeUint24(int value) {
        writeNumber(value, 3);
    }

    public void writeUint32(long value) {
        writeNumber(value, 4);
    }

    /** The 64 bits as they are. */
    public void writeUint64(long value) {
        putNumber(reserve(8), value, 8);
    }

    public void writeBytes(Bytes bytes) {
        int start = reserve(bytes.length());
        bytes.copyTo(array, start);
    }

    /** Exactly {@code length} bytes. */
    public void writeBytes(Bytes bytes, int length) {
        if (bytes.length() != length) {
            throw new EncodeException(bytes.length() + " bytes where " + length + " belong");
        }
        writeBytes(bytes);
    }

    /** A length of {@code prefixBytes} bytes, which lies between {@code min} and {@code max}, and the bytes. */
    public void writePrefixed(Bytes bytes, int min, int max, int prefixBytes) {
        int start = beginPrefixed(prefixBytes);
        writeBytes(bytes);
        endPrefixed(start, min, max, prefixBytes);
    }

    /** A length of {@code prefixBytes} bytes, which lies between {@code min} and {@code max}, and the value. */
    public void writePrefixed(Encodable value, int min, int max, int prefixBytes) {
        int start = beginPrefixed(prefixBytes);
        value.encode(this);
        endPrefixed(start, min, max, prefixBytes);
    }

    /** The values, one after the other. */
    public <T> void writeList(List<T> values, Encoder<? super T> encoder) {
        for (T value : values) {
            encoder.encode(value, this);
        }
    }

    /** A length of {@code prefixBytes} bytes, which lies between {@code min} and {@code max}, and the values. */
    public <T> void writePrefixed(List<T> values, Encoder<? super T> encoder, int min, int max, int prefixBytes) {
        int start = beginPrefixed(prefixBytes);
        writeList(values, encoder);
        endPrefixed(start, min, max, prefixBytes);
    }

    /** Leaves room for a length of {@code prefixBytes} bytes; the result goes to {@link #endPrefixed}. */
    public int beginPrefixed(int prefixBytes) {
        reserve(prefixBytes);
        return position;
    }

    /** Fills in the length of what was written since {@link #beginPrefixed}; it lies between {@code min} and {@code max}. */
    public void endPrefixed(int start, int min, int max, int prefixBytes) {
        int length = position - start;
        if (length < min || length > max) {
            throw new EncodeException("a vector of " + length + " bytes where " + min + " to " + max + " may be");
        }
        setNumber(start - prefixBytes, length, prefixBytes);
    }

    /** Makes sure that {@code length} bytes were written since the writer was {@code start} bytes long. */
    public void endFixed(int start, int length) {
        if (position - start != length) {
            throw new EncodeException((position - start) + " bytes where " + length + " belong");
        }
    }

    /** Overwrites {@code bytes} bytes at {@code at} with a number. */
    public void setNumber(int at, int value, int bytes) {
        checkFits(value, bytes);
        putNumber(at, value, bytes);
    }

    /** A copy of what was written. */
    public Bytes toBytes() {
        return Bytes.copyOf(array, 0, position);
    }

    private void writeNumber(long value, int bytes) {
        checkFits(value, bytes);
        putNumber(reserve(bytes), value, bytes);
    }

    private static void checkFits(long value, int bytes) {
        if (value >>> (8 * bytes) != 0) {
            throw new EncodeException(value + " does not fit in " + bytes + " bytes");
        }
    }

    private void putNumber(int at, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            array[at + i] = (byte) (value >>> (8 * (bytes - 1 - i)));
        }
    }

    /** Makes room and returns the place where it begins. */
    private int reserve(int bytes) {
        int start = position;
        if (bytes > array.length - start) {
            array = Arrays.copyOf(array, Math.max(Math.addExact(start, bytes), Math.min(start, 1 << 29) * 2));
        }
        position = start + bytes;
        return start;
    }
}
