package org.spectls.kernel.wire;

/** Appends one value to the wire. */
@FunctionalInterface
public interface Encoder<T> {
    void encode(T value, WireWriter out);
}
