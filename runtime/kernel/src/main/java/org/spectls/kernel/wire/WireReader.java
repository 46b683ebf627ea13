package org.spectls.kernel.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in network byte order, bytes and vectors from a range of an array. Strict and total: what is not there
 * or does not fit is a {@link DecodeException}, whatever lengths the bytes claim. What it hands out are copies, so the
 * array may be reused once decoding is done. Not thread-safe.
 */
public final class WireReader {
    private final byte[] array;
    private final int origin;
    private final int end;
    private final @Nullable WireReader parent;
    private final @Nullable String parentField;

    private int position;
    private String field = "";

    private WireReader(byte[] array, int origin, int start, int end, @Nullable WireReader parent) {
        this.array = array;
        this.origin = origin;
        this.position = start;
        this.end = end;
        this.parent = parent;
        this.parentField = parent == null ? null : parent.field;
    }

    public static WireReader of(byte[] array) {
        return of(array, 0, array.length);
    }

    public static WireReader of(byte[] array, int offset, int length) {
        if (offset < 0 || length < 0 || length > array.length - offset) {
            throw new IndexOutOfBoundsException(offset + " + " + length + " of " + array.length);
        }
        return new WireReader(array, offset, offset, offset + length, null);
    }

    public static WireReader of(Bytes bytes) {
        return of(bytes.exposeArray(), bytes.exposeOffset(), bytes.length());
    }

    /** Decodes one value that takes up all of the bytes. */
    public static <T> T decodeAll(Bytes bytes, Decoder<T> decoder) throws DecodeException {
        return of(bytes).all(decoder);
    }

    /** Names the field that is read next, for {@link DecodeException#path()}. */
    public WireReader at(String name) {
        field = name;
        return this;
    }

    public int remaining() {
        return end - position;
    }

    public boolean hasRemaining() {
        return position < end;
    }

    /** Bytes read so far, counted from the start of the outermost structure. */
    public int offset() {
        return position - origin;
    }

    public int readUint8() throws DecodeException {
        return array[advance(1)] & 0xff;
    }

    public int readUint16() throws DecodeException {
        return (int) number(2);
    }

    public int readUint24() throws DecodeException {
        return (int) number(3);
    }

    public long readUint32() throws DecodeException {
        return number(4);
    }

    /** The 64 bits as they are: numbers from 2^63 on come out negative. */
    public long readUint64() throws DecodeException {
        return number(8);
    }

    /** The next {@code length} bytes. */
    public Bytes readBytes(long length) throws DecodeException {
        return Bytes.copyOf(array, advance(length), (int) length);
    }

    /** All that is left. */
    public Bytes readRest() throws DecodeException {
        return readBytes(remaining());
    }

    /** Bytes after a length of {@code prefixBytes} bytes, which lies between {@code min} and {@code max}. */
    public Bytes readPrefixed(int min, int max, int prefixBytes) throws DecodeException {
        return readBytes(length(min, max, prefixBytes));
    }

    /** A reader of the next {@code length} bytes. */
    public WireReader sized(long length) throws DecodeException {
        int start = advance(length);
        return new WireReader(array, origin, start, position, this);
    }

    /** A reader of all that is left. */
    public WireReader rest() throws DecodeException {
        return sized(remaining());
    }

    /** A reader of the bytes after a length of {@code prefixBytes} bytes, which lies between {@code min} and {@code max}. */
    public WireReader prefixed(int min, int max, int prefixBytes) throws DecodeException {
        return sized(length(min, max, prefixBytes));
    }

    /** One value that takes up all that is left. */
    public <T> T all(Decoder<T> decoder) throws DecodeException {
        T value = decoder.decode(this);
        expectEnd();
        return value;
    }

    /** A value that may be missing: it is there when anything is left. */
    public <T> Optional<T> optional(Decoder<T> decoder) throws DecodeException {
        return hasRemaining() ? Optional.of(decoder.decode(this)) : Optional.empty();
    }

    /** Values until nothing is left. */
    public <T> List<T> list(Decoder<T> decoder) throws DecodeException {
        List<T> values = new ArrayList<>();
        while (position < end) {
            int start = position;
            values.add(decoder.decode(this));
            if (position == start) {
                throw fault(DecodeFault.TRAILING_BYTES);
            }
        }
        return List.copyOf(values);
    }

    /** Values of {@code size} bytes each until nothing is left. */
    public <T> List<T> list(int size, Decoder<T> decoder) throws DecodeException {
        if (remaining() % size != 0) {
            throw fault(DecodeFault.BAD_LENGTH);
        }
        return list(decoder);
    }

    /** Values until nothing is left, no two of them with the same key. */
    public <T> List<T> distinct(Decoder<T> decoder, Function<? super T, ?> key) throws DecodeException {
        return distinct(list(decoder), key);
    }

    /** Values of {@code size} bytes each until nothing is left, no two of them with the same key. */
    public <T> List<T> distinct(int size, Decoder<T> decoder, Function<? super T, ?> key) throws DecodeException {
        return distinct(list(size, decoder), key);
    }

    /** Nothing may be left. */
    public void expectEnd() throws DecodeException {
        if (position != end) {
            throw fault(DecodeFault.TRAILING_BYTES);
        }
    }

    /** What is wrong here, in the field {@linkplain #at named} last. To be thrown. */
    public DecodeException fault(DecodeFault fault) {
        return new DecodeException(fault, path(), offset());
    }

    private <T> List<T> distinct(List<T> values, Function<? super T, ?> key) throws DecodeException {
        Set<Object> keys = new HashSet<>();
        for (T value : values) {
            if (!keys.add(key.apply(value))) {
                throw fault(DecodeFault.DUPLICATE);
            }
        }
        return values;
    }

    private int length(int min, int max, int prefixBytes) throws DecodeException {
        int start = position;
        long length = number(prefixBytes);
        if (length < min || length > max) {
            position = start;
            throw fault(DecodeFault.BAD_LENGTH);
        }
        return (int) length;
    }

    private long number(int bytes) throws DecodeException {
        int start = advance(bytes);
        long value = 0;
        for (int i = start; i < position; i++) {
            value = (value << 8) | (array[i] & 0xff);
        }
        return value;
    }

    /** Moves on and returns the place that was reached before. */
    private int advance(long length) throws DecodeException {
        if (length < 0 || length > end - position) {
            throw fault(DecodeFault.TRUNCATED);
        }
        int start = position;
        position += (int) length;
        return start;
    }

    private String path() {
        if (parent == null || parentField == null || parentField.isEmpty()) {
            return field;
        }
        String outer = parent.pathTo(parentField);
        return field.isEmpty() ? outer : outer + " > " + field;
    }

    private String pathTo(String ownField) {
        if (parent == null || parentField == null || parentField.isEmpty()) {
            return ownField;
        }
        return parent.pathTo(parentField) + " > " + ownField;
    }
}
