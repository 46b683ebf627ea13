package org.spectls.interpreter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.wire.Framing;

/** What a channel was fed and has not handed out. Immutable. */
public record Buffer(List<Octets> fragments) {
    /** The longest message, its header included. */
    public static final int LONGEST = 1 << 17;

    static final Buffer EMPTY = new Buffer(List.of());

    /** A frame, and what is left behind it. */
    record Taken(Octets frame, Buffer rest) {}

    public Buffer {
        fragments = List.copyOf(fragments);
    }

    /** No part of a message waits for the rest. */
    public boolean aligned() {
        return fragments.isEmpty();
    }

    Buffer feed(Octets fragment, Framing framing) {
        boolean nothing = fragment.isEmpty() && !(framing instanceof Framing.WholeFragment);
        return nothing
                ? this
                : new Buffer(
                        Stream.concat(fragments.stream(), Stream.of(fragment)).toList());
    }

    /** The next frame, if it is complete. */
    Optional<Taken> next(Framing framing) throws Malformed {
        if (fragments.isEmpty()) {
            return Optional.empty();
        }
        if (framing instanceof Framing.WholeFragment) {
            limit(fragments.get(0).length());
            return Optional.of(new Taken(fragments.get(0), new Buffer(fragments.subList(1, fragments.size()))));
        }
        Octets all = fragments.stream().reduce(Octets.EMPTY, Octets::concat);
        long length = framing instanceof Framing.FixedLength fixed
                ? fixed.length()
                : length((Framing.LengthField) framing, all);
        limit(length);
        if (length < 0 || all.length() < length) {
            return Optional.empty();
        }
        Octets rest = all.slice(length, all.length());
        return Optional.of(new Taken(all.slice(0, length), rest.isEmpty() ? EMPTY : new Buffer(List.of(rest))));
    }

    /** Of the frame that begins here; -1 when that is not known yet. */
    private static long length(Framing.LengthField field, Octets all) throws Malformed {
        int end = field.offset() + field.bytes();
        if (all.length() < end) {
            return -1;
        }
        return field.overhead() + new Reader(all.slice(field.offset(), end)).number(field.bytes());
    }

    private static void limit(long length) throws Malformed {
        if (length > LONGEST) {
            throw new Malformed(Malformed.OVERSIZE, "", 0);
        }
    }
}
