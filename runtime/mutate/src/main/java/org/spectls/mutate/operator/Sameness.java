package org.spectls.mutate.operator;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.model.Wire.Size.Prefixed;
import org.spectls.compiler.source.Span;

/** Tells whether two trees of records say the same, wherever that is written. */
public final class Sameness {
    private Sameness() {}

    /**
     * Whether they differ in nothing but the places of the text, its comments, and bounds between which the same lists
     * lie: a list of elements of two octets is no longer if it may be of 65535 octets instead of 65534.
     */
    public static boolean of(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Span || one instanceof Note) {
            return true;
        } else if (one instanceof Wire.Vector list && other instanceof Wire.Vector others) {
            return components(whole(list), whole(others));
        } else if (one instanceof List<?> list && other instanceof List<?> others) {
            return list.size() == others.size() && all(list.iterator(), others.iterator());
        } else if (one instanceof Optional<?> held && other instanceof Optional<?> others) {
            return of(held.orElse(null), others.orElse(null));
        } else if (one instanceof Record && other != null && one.getClass().equals(other.getClass())) {
            return components(one, other);
        }
        return Objects.equals(one, other);
    }

    /** With bounds that a whole number of elements reaches. */
    private static Wire.Vector whole(Wire.Vector list) {
        int octets = octets(list.element());
        if (octets == 0 || !(list.size() instanceof Prefixed size)) {
            return list;
        }
        int min = (size.min() + octets - 1) / octets * octets;
        int max = size.max() / octets * octets;
        return new Wire.Vector(list.element(), new Prefixed(min, max, size.prefixBytes()), list.uniqueBy());
    }

    /** Of an element that is always so long; 0 of others. */
    private static int octets(Wire element) {
        if (element instanceof Wire.UInt number) {
            return number.bits() / Byte.SIZE;
        }
        return element instanceof Wire.Named named ? named.bits() / Byte.SIZE : 0;
    }

    private static boolean all(Iterator<?> one, Iterator<?> other) {
        while (one.hasNext()) {
            if (!of(one.next(), other.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean components(Object one, Object other) {
        for (RecordComponent component : Nodes.components(one.getClass())) {
            if (!of(Nodes.value(component, one), Nodes.value(component, other))) {
                return false;
            }
        }
        return true;
    }
}
