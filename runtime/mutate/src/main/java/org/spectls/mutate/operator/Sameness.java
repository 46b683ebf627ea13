package org.spectls.mutate.operator;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.source.Span;

/** Tells whether two trees of records say the same, wherever that is written. */
public final class Sameness {
    private Sameness() {}

    /** Whether they differ in nothing but the places of the text and its comments. */
    public static boolean of(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Span || one instanceof Note) {
            return true;
        } else if (one instanceof List<?> list && other instanceof List<?> others) {
            return list.size() == others.size() && all(list.iterator(), others.iterator());
        } else if (one instanceof Optional<?> held && other instanceof Optional<?> others) {
            return of(held.orElse(null), others.orElse(null));
        } else if (one instanceof Record && other != null && one.getClass().equals(other.getClass())) {
            return components(one, other);
        }
        return Objects.equals(one, other);
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
