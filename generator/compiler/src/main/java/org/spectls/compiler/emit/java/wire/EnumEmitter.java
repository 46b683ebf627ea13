package org.spectls.compiler.emit.java.wire;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.Member;

/** An enumeration becomes a class with a constant for each member; an open one has values for all other codes too. */
final class EnumEmitter {
    private final EmitterContext context;

    EnumEmitter(EmitterContext context) {
        this.context = context;
    }

    TypeSpec emit(EnumDef definition) {
        ClassName self = context.types().value(definition.name());
        CodeWidth width = new CodeWidth(definition.bits());
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc(Javadoc.of(definition.note(), "The codes of {@code " + definition.name() + "}."))
                .addModifiers(PUBLIC, FINAL)
                .superclass(KernelTypes.CODE);
        definition.members().forEach(member -> type.addField(constant(self, width, member)));
        Codes codes = new Codes(
                self, width, definition.members().stream().map(Member::name).toList());
        return type.addField(codes.tableField())
                .addMethod(constructor(definition))
                .addMethod(codes.all())
                .addMethod(definition.closed() ? codes.ofKnown() : codes.ofAny(CodeBlock.of("")))
                .addMethod(definition.closed() ? codes.decodeKnown() : codes.decodeAny())
                .addMethod(width.encode())
                .build();
    }

    private static FieldSpec constant(ClassName self, CodeWidth width, Member member) {
        return Constants.documented(
                        FieldSpec.builder(self, Naming.constant(member.name()), PUBLIC, STATIC, FINAL), member.note())
                .initializer("new $T($L, $S)", self, width.literal(member.code()), member.name())
                .build();
    }

    private static MethodSpec constructor(EnumDef definition) {
        return MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(int.class, "code")
                .addParameter(definition.closed() ? CodeWidth.NAME : CodeWidth.NULLABLE_NAME, "name")
                .addStatement("super(code, name)")
                .build();
    }
}
