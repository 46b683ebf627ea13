package org.spectls.cli.simulate;

import java.util.Arrays;
import java.util.Optional;
import org.spectls.cli.simulate.Link.Direction;
import org.spectls.cli.simulate.Link.Fragment;
import org.spectls.compiler.model.Type;
import org.spectls.crypto.record.RecordKeys;
import org.spectls.crypto.record.RecordOpener;
import org.spectls.crypto.record.RecordSealer;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;
import org.spectls.testkit.interpreted.Bridge;
import org.spectls.tls.engine.Ciphers;
import org.spectls.tls.protocol.wire.TrafficKeys;

/**
 * Seals and opens records without a memory: what went before under the same keys is done again each time, so that numbers,
 * chained initialization vectors and compression are what they were. Immutable.
 */
final class RecordProtection {
    private static final Type KEYS = new Type.Product("TrafficKeys");

    private final Bridge bridge;
    private final long seed;

    /** @param seed where explicit initialization vectors come from */
    RecordProtection(Bridge bridge, long seed) {
        this.bridge = bridge;
        this.seed = seed;
    }

    /** A record's content, or why there is none: one of {@link RecordOpener}'s negative numbers. */
    record Opened(Optional<Octets> content, int fault) {}

    /** The fragment that follows what has passed in a direction. */
    Octets seal(Direction direction, Fragment plain) {
        RecordSealer sealer = RecordSealer.of(keys(direction), Seeded.of(seed));
        direction.passed().forEach(earlier -> seal(sealer, earlier));
        return seal(sealer, plain);
    }

    /** Opens the fragment that follows what has passed in a direction. */
    Opened open(Direction direction, Fragment sealed) {
        RecordOpener opener = RecordOpener.of(keys(direction));
        direction.passed().forEach(earlier -> open(opener, earlier));
        return open(opener, sealed);
    }

    private static Octets seal(RecordSealer sealer, Fragment plain) {
        byte[] source = plain.octets().toArray();
        byte[] target = new byte[source.length + sealer.overhead()];
        int length = sealer.seal((int) plain.type(), (int) plain.version(), source, 0, source.length, target, 0);
        return Octets.copyOf(Arrays.copyOf(target, length));
    }

    private static Opened open(RecordOpener opener, Fragment sealed) {
        byte[] record = sealed.octets().toArray();
        byte[] target = new byte[Math.max(0, opener.plaintextLength(record.length))];
        int length = opener.open((int) sealed.type(), (int) sealed.version(), record, 0, record.length, target, 0);
        return length < 0
                ? new Opened(Optional.empty(), length)
                : new Opened(Optional.of(Octets.copyOf(Arrays.copyOf(target, length))), length);
    }

    private RecordKeys keys(Direction direction) {
        Value keys = direction.keys().orElseThrow();
        return Ciphers.recordKeys((TrafficKeys) bridge.object(keys, KEYS));
    }
}
