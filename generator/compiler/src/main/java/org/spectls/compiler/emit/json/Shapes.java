package org.spectls.compiler.emit.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Locale;
import org.spectls.compiler.model.Definition;

/** What writing and describing have to agree on: names of records, constants and definitions. */
final class Shapes {
    /** The key that tells which of several records an object is. */
    static final String DISCRIMINATOR = "node";

    private Shapes() {}

    /** Whether a record is one of several that may stand in the same place, and so has to say which it is. */
    static boolean isOneOfSeveral(Class<?> record) {
        for (Class<?> parent : record.getInterfaces()) {
            if (parent.isSealed() && parent != Definition.class) {
                return true;
            }
        }
        return false;
    }

    static String constant(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** {@code Wire.Size} is {@code WireSize}. */
    static String definition(Class<?> type) {
        Class<?> owner = type.getDeclaringClass();
        boolean named = owner != null && owner != Definition.class;
        return named ? definition(owner) + type.getSimpleName() : type.getSimpleName();
    }

    /** The {@code X} of a {@code List<X>} or {@code Optional<X>}. */
    static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }
}
