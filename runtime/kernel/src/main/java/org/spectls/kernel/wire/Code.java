package org.spectls.kernel.wire;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number that has a name, or has none yet: a member of an enumeration that may grow. Equal when code and class are.
 * A code of 32 bits is held as it is, so that those from 2^31 on are negative.
 */
public abstract class Code implements Encodable {
    private final int code;
    private final @Nullable String name;

    /** @param name as in the specification; absent when the code is not known there */
    protected Code(int code, @Nullable String name) {
        this.code = code;
        this.name = name;
    }

    /** The number on the wire. */
    public final int code() {
        return code;
    }

    /** Whether the specification knows this code. */
    public final boolean isKnown() {
        return name != null;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || (other instanceof Code that && code == that.code && getClass() == that.getClass());
    }

    @Override
    public final int hashCode() {
        return code;
    }

    /** The name, or the code in hexadecimal. */
    @Override
    public final String toString() {
        return name != null ? name : String.format(Locale.ROOT, "0x%02x", code);
    }
}
