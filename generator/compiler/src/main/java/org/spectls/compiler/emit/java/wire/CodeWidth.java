package org.spectls.compiler.emit.java.wire;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.emit.java.common.KernelTypes;

/** How a code of so many bits is written in Java, read from and put on the wire. */
record CodeWidth(int bits) {
    static final TypeName NAME = ClassName.get(String.class);
    static final TypeName NULLABLE_NAME =
            NAME.annotated(AnnotationSpec.builder(Nullable.class).build());

    /** In hexadecimal, with all its digits. */
    String literal(long code) {
        return String.format(Locale.ROOT, "0x%0" + bits / 4 + "x", code);
    }

    CodeBlock read() {
        return CodeBlock.of(bits == 32 ? "(int) in.readUint$L()" : "in.readUint$L()", bits);
    }

    MethodSpec encode() {
        CodeBlock code = bits == 32 ? CodeBlock.of("$T.toUnsignedLong(code())", Integer.class) : CodeBlock.of("code()");
        return MethodSpec.methodBuilder("encode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(KernelTypes.WIRE_WRITER, "out")
                .addStatement("out.writeUint$L($L)", bits, code)
                .build();
    }
}
