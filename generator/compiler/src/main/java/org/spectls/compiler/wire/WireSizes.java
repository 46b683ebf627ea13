package org.spectls.compiler.wire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.model.Wire.Size;

/** How many octets what has always as many takes, and how that tells frames apart. */
public final class WireSizes {
    private final Function<String, StructDef> structs;

    /** @param structs finds them by their names */
    public WireSizes(Function<String, StructDef> structs) {
        this.structs = structs;
    }

    /** How the form says its length; empty where it says none. */
    public static Optional<Size> size(Wire wire) {
        if (wire instanceof Wire.Opaque opaque) {
            return Optional.of(opaque.size());
        } else if (wire instanceof Wire.Vector vector) {
            return Optional.of(vector.size());
        }
        return wire instanceof Wire.Select select ? select.size() : Optional.empty();
    }

    /** Empty when it depends on the value. */
    public OptionalInt of(Wire wire) {
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
        return ((Wire.Select) wire).size().map(WireSizes::of).orElse(OptionalInt.empty());
    }

    /** The same of a field, which may be left out. */
    public OptionalInt of(Field field) {
        return field.optional() ? OptionalInt.empty() : of(field.wire());
    }

    /** How a channel of these structs is framed: by the only field whose size varies, if its length is on the wire. */
    public Framing framing(StructDef struct) {
        List<Field> fields = struct.fields();
        List<Field> varying =
                fields.stream().filter(field -> of(field).isEmpty()).toList();
        int fixed = sum(fields);
        if (varying.isEmpty() && fixed > 0) {
            return new Framing.FixedLength(fixed);
        }
        Optional<Size> size = varying.size() == 1 && !varying.get(0).optional()
                ? size(varying.get(0).wire())
                : Optional.empty();
        if (size.orElse(null) instanceof Size.Prefixed prefixed) {
            return new Framing.LengthField(
                    sum(before(fields, varying.get(0).name())), prefixed.prefixBytes(), fixed + prefixed.prefixBytes());
        } else if (size.orElse(null) instanceof Size.FromField from) {
            int offset = sum(before(fields, from.field()));
            int bytes = of(fields.get(before(fields, from.field()).size())).orElseThrow();
            return bytes <= 4 ? new Framing.LengthField(offset, bytes, fixed) : new Framing.WholeFragment();
        }
        return new Framing.WholeFragment();
    }

    private OptionalInt sum(Wire.Struct struct) {
        int sum = 0;
        for (Field field : structs.apply(struct.name()).fields()) {
            OptionalInt size = of(field);
            if (size.isEmpty()) {
                return size;
            }
            sum += size.getAsInt();
        }
        return OptionalInt.of(sum);
    }

    private static OptionalInt of(Size size) {
        return size instanceof Size.Fixed fixed ? OptionalInt.of(fixed.bytes()) : OptionalInt.empty();
    }

    private static List<Field> before(List<Field> fields, String name) {
        return fields.stream().takeWhile(field -> !field.name().equals(name)).toList();
    }

    private int sum(List<Field> fields) {
        return fields.stream().mapToInt(field -> of(field).orElse(0)).sum();
    }
}
