package org.spectls.prove.tla;

import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Wire;

/** How many octets an encoded struct counts as: what it has if that is always the same, or else 1. */
final class Sizes {
    private Sizes() {}

    static int nominal(Vocabulary vocabulary, String struct) {
        int sum = 0;
        for (Field field : vocabulary.struct(struct).fields()) {
            int size = fixed(vocabulary, field.wire());
            if (size < 0 || field.optional()) {
                return 1;
            }
            sum += size;
        }
        return sum;
    }

    private static int fixed(Vocabulary vocabulary, Wire wire) {
        if (wire instanceof Wire.UInt number) {
            return number.bits() / 8;
        } else if (wire instanceof Wire.Named named) {
            return named.bits() / 8;
        } else if (wire instanceof Wire.Opaque opaque && opaque.size() instanceof Wire.Size.Fixed size) {
            return size.bytes();
        } else if (wire instanceof Wire.Struct struct && struct.context().isEmpty()) {
            return vocabulary.struct(struct.name()).fields().isEmpty() ? 0 : nominal(vocabulary, struct.name());
        }
        return -1;
    }
}
