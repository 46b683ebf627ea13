package org.spectls.kernel.wire;

/** How one frame after another is told apart in a stream of bytes. */
public sealed interface Framing {

    /** Bytes that must be there before {@link #frameLength} can tell. */
    int headerLength();

    /**
     * The length of the frame that begins with these bytes, header included. Negative when the frame is as long as the
     * fragment that holds it.
     *
     * @param array holds at least {@link #headerLength()} bytes from {@code offset} on
     */
    long frameLength(byte[] array, int offset);

    /**
     * The frame tells its length.
     *
     * @param offset where the length lies
     * @param bytes how many bytes it takes, 1 to 4
     * @param overhead bytes of the frame that the length does not count
     */
    record LengthField(int offset, int bytes, int overhead) implements Framing {
        public LengthField {
            if (offset < 0 || bytes < 1 || bytes > 4 || overhead < offset + bytes) {
                throw new IllegalArgumentException(
                        "a length of " + bytes + " bytes at " + offset + ", and " + overhead);
            }
        }

        @Override
        public int headerLength() {
            return offset + bytes;
        }

        @Override
        public long frameLength(byte[] array, int start) {
            long length = 0;
            for (int i = 0; i < bytes; i++) {
                length = (length << 8) | (array[start + offset + i] & 0xff);
            }
            return overhead + length;
        }
    }

    /** All frames have one length, above 0. */
    record FixedLength(int length) implements Framing {
        public FixedLength {
            if (length < 1) {
                throw new IllegalArgumentException("a frame of " + length + " bytes");
            }
        }

        @Override
        public int headerLength() {
            return 0;
        }

        @Override
        public long frameLength(byte[] array, int offset) {
            return length;
        }
    }

    /** Each fragment, empty ones included, is one frame. */
    record WholeFragment() implements Framing {
        @Override
        public int headerLength() {
            return 0;
        }

        @Override
        public long frameLength(byte[] array, int offset) {
            return -1;
        }
    }
}
