package org.spectls.kernel.wire;

/** Reads one value from the wire, and no byte more. */
@FunctionalInterface
public interface Decoder<T> {
    T decode(WireReader in) throws DecodeException;
}
