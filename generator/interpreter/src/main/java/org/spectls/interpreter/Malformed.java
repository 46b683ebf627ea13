package org.spectls.interpreter;

/** Octets that do not decode: a {@linkplain #kind() kind} of fault, and where it is. Has no stack trace. */
public final class Malformed extends Exception {
    public static final String TRUNCATED = "truncated";
    public static final String TRAILING_BYTES = "trailing_bytes";
    public static final String BAD_LENGTH = "bad_length";
    public static final String UNKNOWN_VALUE = "unknown_value";
    public static final String UNKNOWN_CASE = "unknown_case";
    public static final String DUPLICATE = "duplicate";
    public static final String OVERSIZE = "oversize";

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String path;
    private final int offset;

    Malformed(String kind, String path, int offset) {
        super(kind + (path.isEmpty() ? "" : " in " + path) + " at octet " + offset, null, false, false);
        this.kind = kind;
        this.path = path;
        this.offset = offset;
    }

    /** The fault as specifications write it. */
    public String kind() {
        return kind;
    }

    /** The field in question, such as {@code extensions[2].value}; empty when it is none. */
    public String path() {
        return path;
    }

    /** Octets from the start. */
    public int offset() {
        return offset;
    }

    /** The same fault, found in a field or element of something larger. */
    Malformed within(String outer) {
        return new Malformed(kind, Layout.join(outer, path), offset);
    }
}
