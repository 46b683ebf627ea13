package org.spectls.interpreter;

/** Numbers in network byte order and octets, from a stretch of octets; what is not there is a fault. */
final class Reader {
    private final Octets octets;
    private final int end;
    private int position;

    Reader(Octets octets) {
        this(octets, 0, octets.length());
    }

    private Reader(Octets octets, int position, int end) {
        this.octets = octets;
        this.position = position;
        this.end = end;
    }

    int remaining() {
        return end - position;
    }

    int position() {
        return position;
    }

    long number(int bytes) throws Malformed {
        int start = advance(bytes);
        long value = 0;
        for (int i = start; i < position; i++) {
            value = (value << 8) | octets.get(i);
        }
        return value;
    }

    Octets octets(long length) throws Malformed {
        int start = advance(length);
        return octets.slice(start, position);
    }

    /** A reader of the next octets, which this one passes over. */
    Reader sized(long length) throws Malformed {
        int start = advance(length);
        return new Reader(octets, start, position);
    }

    void expectEnd() throws Malformed {
        if (position != end) {
            throw fault(Malformed.TRAILING_BYTES);
        }
    }

    Malformed fault(String kind) {
        return new Malformed(kind, "", position);
    }

    private int advance(long length) throws Malformed {
        if (length < 0 || length > end - position) {
            throw fault(Malformed.TRUNCATED);
        }
        int start = position;
        position += (int) length;
        return start;
    }
}
