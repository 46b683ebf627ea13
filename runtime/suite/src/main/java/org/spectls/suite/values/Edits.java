package org.spectls.suite.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spectls.interpreter.Layout;
import org.spectls.interpreter.Layout.Part;
import org.spectls.interpreter.Layout.Prefix;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Transformation;
import org.spectls.puppet.symbol.Transformation.Patch;

/** Changes of an encoded struct, whose lengths follow. */
final class Edits {
    private final Layout layout;
    private final int base;

    /** @param base how far the struct lies behind where patches begin to count */
    Edits(Layout layout, int base) {
        this.layout = layout;
        this.base = base;
    }

    /** The octets from {@code at} on, within a part, become others; empty when a length cannot say how many there are. */
    Optional<List<Transformation>> replace(Part within, int at, int delete, Bytes insert) {
        int delta = insert.length() - delete;
        List<Patch> patches = new ArrayList<>();
        patches.add(new Patch(base + at, delete, insert));
        for (Part part : delta == 0 ? List.<Part>of() : layout.parts()) {
            Prefix size = part.size().orElse(null);
            if (size != null && encloses(part, within)) {
                long length = (long) part.length() + delta;
                if (length < 0 || length >= 1L << (8 * Math.min(size.bytes(), 4))) {
                    return Optional.empty();
                }
                patches.add(number(size, length));
            }
        }
        // From the end on, so that what is still to be changed stays where it is.
        patches.sort(Comparator.comparingInt(Patch::at).reversed());
        return Optional.of(List.copyOf(patches));
    }

    /** A length says something else than what is there. */
    List<Transformation> lie(Prefix size, long length) {
        return List.of(number(size, length));
    }

    private Patch number(Prefix size, long value) {
        return new Patch(base + size.offset(), size.bytes(), number(value, size.bytes()));
    }

    static Bytes number(long value, int octets) {
        byte[] array = new byte[octets];
        for (int i = 0; i < octets; i++) {
            array[i] = (byte) (value >>> (8 * (octets - 1 - i)));
        }
        return Bytes.wrap(array);
    }

    /** The outer one of two parts that lie at the same place comes first, and a part encloses itself. */
    private boolean encloses(Part outer, Part inner) {
        return outer.offset() <= inner.offset()
                && outer.offset() + outer.length() >= inner.offset() + inner.length()
                && (inner.path().equals(outer.path())
                        || inner.path().startsWith(outer.path() + ".")
                        || inner.path().startsWith(outer.path() + "["));
    }
}
