package org.spectls.cli.simulate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;

/**
 * How a side frames and protects what it sends, and what it expects to arrive. Carriers without records do not need it.
 *
 * @param version of the records it sends
 * @param limit octets of a fragment that is sent unprotected
 */
record Link(Direction reads, Direction writes, long version, int limit) {
    private static final long TLS12 = 0x0303;
    private static final int LONGEST = 1 << 14;

    static final Link NEW = new Link(Direction.OPEN, Direction.OPEN, TLS12, LONGEST);

    /** A record's content as it is on the wire or before it is protected. */
    record Fragment(long type, long version, Octets octets) {}

    Link withReads(Direction next) {
        return new Link(next, writes, version, limit);
    }

    Link withWrites(Direction next) {
        return new Link(reads, next, version, limit);
    }

    Link withVersion(long next) {
        return new Link(reads, writes, next, limit);
    }

    Link withLimit(int next) {
        return new Link(reads, writes, version, next);
    }

    /** One direction: its keys, if any, and what they have protected so far. */
    record Direction(Optional<Value.Struct> keys, List<Fragment> passed) {
        static final Direction OPEN = new Direction(Optional.empty(), List.of());

        Direction {
            passed = List.copyOf(passed);
        }

        static Direction under(Value.Struct keys) {
            return new Direction(Optional.of(keys), List.of());
        }

        Direction passing(Fragment fragment) {
            return new Direction(
                    keys, Stream.concat(passed.stream(), Stream.of(fragment)).toList());
        }
    }
}
