package org.spectls.compiler.emit.java.wire;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.List;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;

/** What enumerations and tables have in common: members are found by their codes. */
record Codes(ClassName self, CodeWidth width, List<String> members, String table) {
    Codes(ClassName self, CodeWidth width, List<String> members) {
        this(self, width, members, Naming.constantBeside("CODES", members));
    }

    FieldSpec tableField() {
        CodeBlock all = members.stream()
                .map(member -> CodeBlock.of("$L", Naming.constant(member)))
                .collect(CodeBlock.joining(", "));
        return FieldSpec.builder(ParameterizedTypeName.get(KernelTypes.CODE_TABLE, self), table, PRIVATE, STATIC, FINAL)
                .initializer("$T.of($T.of($L))", KernelTypes.CODE_TABLE, List.class, all)
                .build();
    }

    MethodSpec all() {
        return MethodSpec.methodBuilder("all")
                .addJavadoc("All that are known, in the order of the specification.")
                .addModifiers(PUBLIC, STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), self))
                .addStatement("return $L.all()", table)
                .build();
    }

    /**
     * For open enumerations.
     *
     * @param cells what an unknown code has beyond its name, each preceded by a comma
     */
    MethodSpec ofAny(CodeBlock cells) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc("The one with this code, known or not.")
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addParameter(int.class, "code")
                .addStatement("$T known = $L.get(code)", self, table)
                .addStatement("return known != null ? known : new $T(code, null$L)", self, cells)
                .build();
    }

    MethodSpec ofKnown() {
        return MethodSpec.methodBuilder("of")
                .addJavadoc("The one with this code.\n\n@throws IllegalArgumentException when there is none")
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addParameter(int.class, "code")
                .addStatement(
                        "return $L.find(code).orElseThrow(() -> new $T($S + code))",
                        table,
                        IllegalArgumentException.class,
                        "no " + self.simpleName() + " has the code ")
                .build();
    }

    MethodSpec decodeAny() {
        return decode().addStatement("return of($L)", width.read()).build();
    }

    MethodSpec decodeKnown() {
        return decode().addStatement("$T known = $L.get($L)", self, table, width.read())
                .beginControlFlow("if (known == null)")
                .addStatement("throw in.fault($T.UNKNOWN_VALUE)", KernelTypes.DECODE_FAULT)
                .endControlFlow()
                .addStatement("return known")
                .build();
    }

    private MethodSpec.Builder decode() {
        return MethodSpec.methodBuilder("decode")
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addParameter(KernelTypes.WIRE_READER, "in")
                .addException(KernelTypes.DECODE_EXCEPTION);
    }
}
