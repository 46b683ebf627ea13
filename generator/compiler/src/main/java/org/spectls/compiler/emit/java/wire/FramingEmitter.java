package org.spectls.compiler.emit.java.wire;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.Definitions;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.wire.Framing;
import org.spectls.compiler.wire.WireSizes;

/** Emits how a channel tells one struct from the next. */
final class FramingEmitter {
    private final WireSizes sizes;

    FramingEmitter(Definitions definitions) {
        this.sizes = new WireSizes(definitions::struct);
    }

    FieldSpec emit(StructDef struct) {
        return FieldSpec.builder(KernelTypes.FRAMING, "FRAMING", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("How a channel tells one such message from the next.")
                .initializer(framing(struct))
                .build();
    }

    private CodeBlock framing(StructDef struct) {
        Framing framing = sizes.framing(struct);
        if (framing instanceof Framing.FixedLength fixed) {
            return CodeBlock.of("new $T.FixedLength($L)", KernelTypes.FRAMING, fixed.length());
        } else if (framing instanceof Framing.LengthField field) {
            return CodeBlock.of(
                    "new $T.LengthField($L, $L, $L)",
                    KernelTypes.FRAMING,
                    field.offset(),
                    field.bytes(),
                    field.overhead());
        }
        return CodeBlock.of("new $T.WholeFragment()", KernelTypes.FRAMING);
    }
}
