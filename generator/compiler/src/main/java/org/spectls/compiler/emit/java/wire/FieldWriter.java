package org.spectls.compiler.emit.java.wire;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Wire;

/** Writes the Java that puts a struct's fields on the wire. Lengths are worked out from what they measure. */
final class FieldWriter {
    private final EmitterContext context;
    private final StructDef struct;
    private final LocalNames locals;

    FieldWriter(EmitterContext context, StructDef struct, LocalNames locals) {
        this.context = context;
        this.struct = struct;
        this.locals = locals;
    }

    CodeBlock write() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < struct.fields().size(); i++) {
            Field field = struct.fields().get(i);
            if (field.lengthOf().isPresent()) {
                writeLength(code, field, i);
            } else {
                write(code, field, i);
            }
        }
        return code.build();
    }

    /** A length right before its content is that content's prefix; another one is filled in later. */
    private void writeLength(CodeBlock.Builder code, Field field, int index) {
        boolean prefix =
                struct.fields().get(index + 1).name().equals(field.lengthOf().orElseThrow());
        if (!prefix) {
            code.addStatement("int $L = $L.length()", locals.free(Naming.camel(field.name()) + "At"), locals.out());
            code.addStatement("$L.writeUint$L(0)", locals.out(), width(field) * 8);
        }
    }

    private void write(CodeBlock.Builder code, Field field, int index) {
        String name = Naming.camel(field.name());
        if (field.optional()) {
            CodeBlock value = CodeBlock.of("$L", locals.item());
            code.addStatement("$L.ifPresent($L -> $L)", name, value, write(value, field.wire(), locals.out()));
            return;
        }
        Optional<Wire.Size> size = sizeOf(field.wire());
        if (size.isPresent() && size.get() instanceof Wire.Size.FromField from) {
            writeMeasured(code, field, index, from);
        } else if (size.isPresent()
                && size.get() instanceof Wire.Size.Fixed fixed
                && !(field.wire() instanceof Wire.Opaque)) {
            String start = locals.free(name + "Start");
            code.addStatement("int $L = $L.length()", start, locals.out());
            code.addStatement("$L", content(CodeBlock.of("$L", name), field.wire(), locals.out()));
            code.addStatement("$L.endFixed($L, $L)", locals.out(), start, fixed.bytes());
        } else {
            code.addStatement("$L", write(CodeBlock.of("$L", name), field.wire(), locals.out()));
        }
    }

    private void writeMeasured(CodeBlock.Builder code, Field field, int index, Wire.Size.FromField from) {
        CodeBlock name = CodeBlock.of("$L", Naming.camel(field.name()));
        Field length = struct.fields().stream()
                .filter(f -> f.name().equals(from.field()))
                .findFirst()
                .orElseThrow();
        int width = width(length);
        if (struct.fields().get(index - 1).equals(length)) {
            int max = width >= 4 ? Integer.MAX_VALUE : (1 << (8 * width)) - 1;
            code.addStatement("$L", prefixed(name, field.wire(), new Wire.Size.Prefixed(0, max, width), locals.out()));
            return;
        }
        String start = locals.free(Naming.camel(field.name()) + "Start");
        code.addStatement("int $L = $L.length()", start, locals.out());
        code.addStatement("$L", content(name, field.wire(), locals.out()));
        code.addStatement(
                "$1L.setNumber($2L, $1L.length() - $3L, $4L)",
                locals.out(),
                locals.free(Naming.camel(length.name()) + "At"),
                start,
                width);
    }

    /** A field or element, with its length before it where its form says so. */
    private CodeBlock write(CodeBlock value, Wire wire, String out) {
        Optional<Wire.Size> size = sizeOf(wire);
        if (size.isPresent() && size.get() instanceof Wire.Size.Prefixed prefixed) {
            return prefixed(value, wire, prefixed, out);
        } else if (wire instanceof Wire.Opaque opaque && opaque.size() instanceof Wire.Size.Fixed fixed) {
            return CodeBlock.of("$L.writeBytes($L, $L)", out, value, fixed.bytes());
        }
        return content(value, wire, out);
    }

    private CodeBlock prefixed(CodeBlock value, Wire wire, Wire.Size.Prefixed size, String out) {
        CodeBlock encoder =
                wire instanceof Wire.Vector vector ? CodeBlock.of(", $L", encoder(vector.element())) : CodeBlock.of("");
        return CodeBlock.of("$L.writePrefixed($L$L, $L)", out, value, encoder, FieldReader.bounds(size));
    }

    /** What is on the wire of it apart from its length. */
    private CodeBlock content(CodeBlock value, Wire wire, String out) {
        if (wire instanceof Wire.UInt number) {
            return CodeBlock.of("$L.writeUint$L($L)", out, number.bits(), value);
        } else if (wire instanceof Wire.Opaque) {
            return CodeBlock.of("$L.writeBytes($L)", out, value);
        } else if (wire instanceof Wire.Vector vector) {
            return CodeBlock.of("$L.writeList($L, $L)", out, value, encoder(vector.element()));
        }
        return CodeBlock.of("$L.encode($L)", value, out);
    }

    /** What writes one element, as an {@code Encoder}. */
    private CodeBlock encoder(Wire element) {
        if (element instanceof Wire.Named named) {
            return CodeBlock.of("$T::encode", context.types().value(named.name()));
        } else if (element instanceof Wire.Struct inner) {
            return CodeBlock.of("$T::encode", context.types().value(inner.name()));
        }
        CodeBlock item = CodeBlock.of("$L", locals.item());
        return CodeBlock.of("($L, $L) -> $L", item, locals.to(), write(item, element, locals.to()));
    }

    private static Optional<Wire.Size> sizeOf(Wire wire) {
        if (wire instanceof Wire.Opaque opaque) {
            return Optional.of(opaque.size());
        } else if (wire instanceof Wire.Vector vector) {
            return Optional.of(vector.size());
        }
        return wire instanceof Wire.Select select ? select.size() : Optional.empty();
    }

    private static int width(Field field) {
        return ((Wire.UInt) field.wire()).bits() / 8;
    }
}
