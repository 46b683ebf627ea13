package org.spectls.compiler.emit.java.wire;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import java.util.List;
import java.util.OptionalInt;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.Definitions;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Wire;

/** Works out how a channel tells one struct from the next: by a length in it, by its fixed size, or by the fragment. */
final class FramingEmitter {
    private static final int WIDEST_LENGTH = 4;

    private final FixedSize sizes;

    FramingEmitter(Definitions definitions) {
        this.sizes = new FixedSize(definitions);
    }

    FieldSpec emit(StructDef struct) {
        return FieldSpec.builder(KernelTypes.FRAMING, "FRAMING", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("How a channel tells one such message from the next.")
                .initializer(framing(struct))
                .build();
    }

    private CodeBlock framing(StructDef struct) {
        List<Field> variable =
                struct.fields().stream().filter(field -> size(field).isEmpty()).toList();
        int fixed = struct.fields().stream()
                .mapToInt(field -> size(field).orElse(0))
                .sum();
        if (variable.isEmpty() && fixed > 0) {
            return CodeBlock.of("new $T.FixedLength($L)", KernelTypes.FRAMING, fixed);
        }
        if (variable.size() == 1 && !variable.get(0).optional()) {
            Wire.Size size = sizeOf(variable.get(0).wire());
            if (size instanceof Wire.Size.Prefixed prefixed) {
                int offset = offset(struct, variable.get(0).name());
                return lengthField(offset, prefixed.prefixBytes(), fixed + prefixed.prefixBytes());
            } else if (size instanceof Wire.Size.FromField from && width(struct, from.field()) <= WIDEST_LENGTH) {
                return lengthField(offset(struct, from.field()), width(struct, from.field()), fixed);
            }
        }
        return CodeBlock.of("new $T.WholeFragment()", KernelTypes.FRAMING);
    }

    private static CodeBlock lengthField(int offset, int bytes, int overhead) {
        return CodeBlock.of("new $T.LengthField($L, $L, $L)", KernelTypes.FRAMING, offset, bytes, overhead);
    }

    private OptionalInt size(Field field) {
        return field.optional() ? OptionalInt.empty() : sizes.of(field.wire());
    }

    /** Bytes before the field: all that precede a length are of fixed size. */
    private int offset(StructDef struct, String name) {
        return struct.fields().stream()
                .takeWhile(field -> !field.name().equals(name))
                .mapToInt(field -> size(field).orElse(0))
                .sum();
    }

    private int width(StructDef struct, String name) {
        return struct.fields().stream()
                .filter(field -> field.name().equals(name))
                .mapToInt(field -> size(field).orElse(0))
                .findFirst()
                .orElseThrow();
    }

    private static Wire.Size sizeOf(Wire wire) {
        if (wire instanceof Wire.Opaque opaque) {
            return opaque.size();
        } else if (wire instanceof Wire.Vector vector) {
            return vector.size();
        }
        return wire instanceof Wire.Select select ? select.size().orElse(new Wire.Size.Rest()) : new Wire.Size.Rest();
    }
}
