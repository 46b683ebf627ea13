package org.spectls.puppet;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.record.RecordKeys;
import org.spectls.crypto.record.RecordSealer;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Transformation;
import org.spectls.tls.protocol.wire.TrafficKeys;

/** Puts content into records, under the keys in use or not. RFC 5246 section 6.2. */
final class Outbound {
    private static final int HEADER = 5;

    /** The longest that a record's length can say. */
    private static final int MOST = 0xffff;

    /** Octets of a plaintext, where nothing else was said. */
    private static final int FRAGMENT = 1 << 14;

    private final SecureRandom random;
    private @Nullable RecordSealer sealer;
    private int limit = FRAGMENT;

    Outbound(SecureRandom random) {
        this.random = random;
    }

    /** From here on, records are protected. */
    void protect(TrafficKeys keys) {
        wipe();
        sealer = sealer(keys);
        limit = Math.max(1, Math.min(FRAGMENT, keys.limit()));
    }

    /**
     * Records with the content, one or, as the transformations or the limit say, several.
     *
     * @param pending the keys that are not in use yet, for whoever uses them too early
     */
    byte[] records(int type, int version, Bytes content, List<Transformation> how, Optional<TrafficKeys> pending) {
        int spokenType = last(how, Transformation.ContentType.class)
                .map(Transformation.ContentType::code)
                .orElse(type);
        int spokenVersion = last(how, Transformation.Version.class)
                .map(Transformation.Version::code)
                .orElse(version);
        boolean bad = last(how, Transformation.BadMac.class).isPresent();
        @Nullable RecordSealer under = chosen(how, pending);
        int size = last(how, Transformation.Fragment.class)
                .map(Transformation.Fragment::octets)
                .orElse(limit);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (size == 0 || content.isEmpty()) {
            out.writeBytes(record(under, spokenType, spokenVersion, Bytes.EMPTY, bad));
        }
        int step = size == 0 ? limit : size;
        for (int at = 0; at < content.length(); at += step) {
            out.writeBytes(record(under, spokenType, spokenVersion, content.slice(at, at + step), bad));
        }
        return out.toByteArray();
    }

    /** One record of any length, under the keys in use if there are any and they take it. */
    byte[] record(int type, int version, Bytes content, List<Transformation> how, Optional<TrafficKeys> pending) {
        boolean bad = last(how, Transformation.BadMac.class).isPresent();
        return record(chosen(how, pending), type, version, content, bad);
    }

    void wipe() {
        if (sealer != null) {
            sealer.wipe();
        }
    }

    private @Nullable RecordSealer chosen(List<Transformation> how, Optional<TrafficKeys> pending) {
        if (last(how, Transformation.Unprotected.class).isPresent()) {
            return null;
        }
        if (last(how, Transformation.Protected.class).isPresent() && sealer == null && pending.isPresent()) {
            return sealer(pending.get());
        }
        return sealer;
    }

    private RecordSealer sealer(TrafficKeys keys) {
        RecordKeys recordKeys = Protection.keys(keys);
        return RecordSealer.of(recordKeys, random);
    }

    private static byte[] record(@Nullable RecordSealer under, int type, int version, Bytes content, boolean bad) {
        byte[] plain = content.toArray();
        byte[] record = new byte[HEADER + plain.length + (under == null ? 0 : under.overhead())];
        int length = plain.length;
        if (under == null) {
            System.arraycopy(plain, 0, record, HEADER, plain.length);
        } else {
            length = under.seal(type, version, plain, 0, plain.length, record, HEADER);
        }
        if (length > MOST) {
            throw new IllegalArgumentException("a record of " + length + " octets");
        }
        if (bad && length > 0) {
            record[HEADER + length - 1] ^= 1;
        }
        byte[] whole = Bytes.copyOf(record, 0, HEADER + length).toArray();
        whole[0] = (byte) type;
        whole[1] = (byte) (version >>> 8);
        whole[2] = (byte) version;
        whole[3] = (byte) (length >>> 8);
        whole[4] = (byte) length;
        return whole;
    }

    static <T extends Transformation> Optional<T> last(List<Transformation> how, Class<T> kind) {
        return how.stream().filter(kind::isInstance).map(kind::cast).reduce((first, second) -> second);
    }
}
