package org.spectls.compiler.wire;

/** How one frame after another is told apart in what a channel is fed: by a length in it, its size, or the fragment. */
public sealed interface Framing {

    /** A length of {@code bytes} octets at {@code offset}; {@code overhead} octets of the frame it does not count. */
    record LengthField(int offset, int bytes, int overhead) implements Framing {}

    /** All frames are as long. */
    record FixedLength(int length) implements Framing {}

    /** Each fragment is a frame. */
    record WholeFragment() implements Framing {}
}
