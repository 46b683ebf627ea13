package org.spectls.compiler.emit.java.wire;

import java.util.OptionalInt;
import org.spectls.compiler.emit.java.common.Definitions;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Wire;

/** How many bytes a form on the wire takes, where that does not depend on the value. */
final class FixedSize {
    private final Definitions definitions;

    FixedSize(Definitions definitions) {
        this.definitions = definitions;
    }

    OptionalInt of(Wire wire) {
        if (wire instanceof Wire.UInt number) {
            return OptionalInt.of(number.bits() / 8);
        } else if (wire instanceof Wire.Named named) {
            return OptionalInt.of(named.bits() / 8);
        } else if (wire instanceof Wire.Opaque opaque) {
            return of(opaque.size());
        } else if (wire instanceof Wire.Vector vector) {
            return of(vector.size());
        } else if (wire instanceof Wire.Struct struct) {
            return sum(struct);
        }
        return wire instanceof Wire.Select select
                ? select.size().map(FixedSize::of).orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    private OptionalInt sum(Wire.Struct struct) {
        int sum = 0;
        for (Field field : definitions.struct(struct.name()).fields()) {
            OptionalInt size = field.optional() ? OptionalInt.empty() : of(field.wire());
            if (size.isEmpty()) {
                return size;
            }
            sum += size.getAsInt();
        }
        return OptionalInt.of(sum);
    }

    private static OptionalInt of(Wire.Size size) {
        return size instanceof Wire.Size.Fixed fixed ? OptionalInt.of(fixed.bytes()) : OptionalInt.empty();
    }
}
