package org.spectls.compiler.emit.java.wire;

import com.palantir.javapoet.CodeBlock;
import java.util.Locale;
import java.util.OptionalInt;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.wire.WireSizes;

/** Writes the Java that reads a field. Length fields and context are local variables, named as in the struct. */
final class FieldReader {
    private final EmitterContext context;
    private final StructDef struct;
    private final LocalNames locals;
    private final WireSizes sizes;

    FieldReader(EmitterContext context, StructDef struct, LocalNames locals) {
        this.context = context;
        this.struct = struct;
        this.locals = locals;
        this.sizes = new WireSizes(context.definitions()::struct);
    }

    CodeBlock read(Field field) {
        CodeBlock in = CodeBlock.of("$L.at($S)", locals.in(), struct.name() + "." + field.name());
        if (!field.optional()) {
            return read(in, field);
        }
        CodeBlock part = CodeBlock.of("$L", locals.optional());
        return CodeBlock.of("$L.optional($L -> $L)", in, part, read(part, field));
    }

    private CodeBlock read(CodeBlock in, Field field) {
        return field.wire() instanceof Wire.Select select ? select(in, field, select) : read(in, field.wire());
    }

    private CodeBlock read(CodeBlock in, Wire wire) {
        if (wire instanceof Wire.UInt number) {
            return CodeBlock.of("$L.readUint$L()", in, number.bits());
        } else if (wire instanceof Wire.Named named) {
            return CodeBlock.of("$T.decode($L)", context.types().value(named.name()), in);
        } else if (wire instanceof Wire.Struct inner) {
            return CodeBlock.of("$T.decode($L$L)", context.types().value(inner.name()), in, arguments(inner.context()));
        } else if (wire instanceof Wire.Opaque opaque) {
            return opaque(in, opaque.size());
        } else if (wire instanceof Wire.Vector vector) {
            return vector(in, vector);
        }
        throw new IllegalArgumentException(struct.name() + ": a selection within a vector");
    }

    private CodeBlock opaque(CodeBlock in, Wire.Size size) {
        if (size instanceof Wire.Size.Fixed fixed) {
            return CodeBlock.of("$L.readBytes($L)", in, fixed.bytes());
        } else if (size instanceof Wire.Size.FromField from) {
            return CodeBlock.of("$L.readBytes($L)", in, Naming.camel(from.field()));
        } else if (size instanceof Wire.Size.Prefixed prefixed) {
            return CodeBlock.of("$L.readPrefixed($L)", in, bounds(prefixed));
        }
        return CodeBlock.of("$L.readRest()", in);
    }

    private CodeBlock vector(CodeBlock in, Wire.Vector vector) {
        OptionalInt size = sizes.of(vector.element());
        CodeBlock each = size.isPresent() ? CodeBlock.of("$L, ", size.getAsInt()) : CodeBlock.of("");
        CodeBlock decoder = decoder(vector.element());
        return vector.uniqueBy()
                .map(key -> CodeBlock.of(
                        "$L.distinct($L$L, $L)", body(in, vector.size()), each, decoder, key(vector.element(), key)))
                .orElseGet(() -> CodeBlock.of("$L.list($L$L)", body(in, vector.size()), each, decoder));
    }

    private CodeBlock key(Wire element, String field) {
        return CodeBlock.of("$T::$L", context.types().value(((Wire.Struct) element).name()), Naming.camel(field));
    }

    /** What reads one element, as a {@code Decoder}. */
    private CodeBlock decoder(Wire element) {
        if (element instanceof Wire.UInt number) {
            return CodeBlock.of("$T::readUint$L", KernelTypes.WIRE_READER, number.bits());
        } else if (element instanceof Wire.Named named) {
            return CodeBlock.of("$T::decode", context.types().value(named.name()));
        } else if (element instanceof Wire.Struct inner && inner.context().isEmpty()) {
            return CodeBlock.of("$T::decode", context.types().value(inner.name()));
        }
        return CodeBlock.of("$1L -> $2L", locals.element(), read(CodeBlock.of("$L", locals.element()), element));
    }

    private CodeBlock select(CodeBlock in, Field field, Wire.Select select) {
        CodeBlock element = CodeBlock.of("$L", locals.element());
        return select.size()
                .map(size -> CodeBlock.of("$L.all($L -> $L)", body(in, size), element, decode(element, field, select)))
                .orElseGet(() -> decode(in, field, select));
    }

    private CodeBlock decode(CodeBlock in, Field field, Wire.Select select) {
        return CodeBlock.of(
                "$T.decode($L, $L$L)",
                context.types().select(struct.name(), field.name()),
                in,
                Naming.camel(select.tag()),
                arguments(SelectCases.context(select)));
    }

    /** The reader of what the size encloses. */
    private CodeBlock body(CodeBlock in, Wire.Size size) {
        if (size instanceof Wire.Size.Fixed fixed) {
            return CodeBlock.of("$L.sized($L)", in, fixed.bytes());
        } else if (size instanceof Wire.Size.FromField from) {
            return CodeBlock.of("$L.sized($L)", in, Naming.camel(from.field()));
        } else if (size instanceof Wire.Size.Prefixed prefixed) {
            return CodeBlock.of("$L.prefixed($L)", in, bounds(prefixed));
        }
        return in;
    }

    static CodeBlock arguments(Iterable<String> names) {
        CodeBlock.Builder code = CodeBlock.builder();
        names.forEach(name -> code.add(", $L", Naming.camel(name)));
        return code.build();
    }

    static CodeBlock bounds(Wire.Size.Prefixed size) {
        return CodeBlock.of("$L, $L, $L", bound(size.min()), bound(size.max()), size.prefixBytes());
    }

    /** Lengths that look round in hexadecimal are written so. */
    static String bound(int length) {
        boolean round = length >= 0xff && Integer.bitCount(length + 2) <= 2;
        return round ? String.format(Locale.ROOT, "0x%02x", length) : Integer.toString(length);
    }
}
