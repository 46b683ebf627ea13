package org.spectls.interpreter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes, immutable. A secret is never printed; it equals the same octets that are none. */
public final class Octets implements Value {
    public static final Octets EMPTY = new Octets(new byte[0], false);

    private final byte[] array;
    private final boolean secret;

    private Octets(byte[] array, boolean secret) {
        this.array = array;
        this.secret = secret;
    }

    public static Octets copyOf(byte[] array) {
        return new Octets(array.clone(), false);
    }

    public static Octets ascii(String text) {
        return new Octets(text.getBytes(StandardCharsets.US_ASCII), false);
    }

    public static Octets fromHex(String hex) {
        return new Octets(HexFormat.of().parseHex(hex), false);
    }

    /** Takes the array over. */
    static Octets wrap(byte[] array) {
        return new Octets(array, false);
    }

    /** The same octets, to be kept from eyes. */
    public Octets asSecret() {
        return secret ? this : new Octets(array, true);
    }

    public boolean isSecret() {
        return secret;
    }

    public int length() {
        return array.length;
    }

    public boolean isEmpty() {
        return array.length == 0;
    }

    /** The octet at {@code index}, 0 to 255. */
    public int get(int index) {
        return array[index] & 0xff;
    }

    /** The octets from {@code from} up to, without, {@code to}; what lies beyond the end is left out. */
    public Octets slice(long from, long to) {
        int start = clamp(from);
        int end = Math.max(start, clamp(to));
        return start == 0 && end == array.length ? this : new Octets(Arrays.copyOfRange(array, start, end), secret);
    }

    /** Both, one after the other: a secret if one of them is. */
    public Octets concat(Octets tail) {
        byte[] joined = Arrays.copyOf(array, array.length + tail.array.length);
        System.arraycopy(tail.array, 0, joined, array.length, tail.array.length);
        return new Octets(joined, secret || tail.secret);
    }

    /** A copy, the caller's own. */
    public byte[] toArray() {
        return array.clone();
    }

    public String toHex() {
        return HexFormat.of().formatHex(array);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && MessageDigest.isEqual(array, that.array);
    }

    /** Of the length only: of a secret, more would tell about it. */
    @Override
    public int hashCode() {
        return array.length;
    }

    /** In hexadecimal, shortened; of a secret the length. */
    @Override
    public String toString() {
        if (secret) {
            return "secret of " + array.length + " octets";
        }
        return array.length <= 16
                ? "0x" + toHex()
                : "0x" + HexFormat.of().formatHex(array, 0, 16) + "... (" + array.length + " octets)";
    }

    private int clamp(long index) {
        return (int) Math.max(0, Math.min(index, array.length));
    }
}
