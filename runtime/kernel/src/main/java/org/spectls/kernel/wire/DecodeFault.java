package org.spectls.kernel.wire;

import java.util.Locale;

/** What can be wrong with bytes that should hold a structure. Each fault of a peer is one of these. */
public enum DecodeFault {
    /** The bytes end before the structure does. */
    TRUNCATED,
    /** The structure ends before the bytes that should hold it. */
    TRAILING_BYTES,
    /** A length outside its bounds, or one that is no multiple of the element's size. */
    BAD_LENGTH,
    /** A code that a closed enumeration does not know. */
    UNKNOWN_VALUE,
    /** A tag for which a selection has no case. */
    UNKNOWN_CASE,
    /** Two elements where at most one may be. */
    DUPLICATE,
    /** A framed message longer than is allowed. */
    OVERSIZE;

    /** The fault as specifications write it, such as {@code trailing_bytes}. */
    public String specName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
