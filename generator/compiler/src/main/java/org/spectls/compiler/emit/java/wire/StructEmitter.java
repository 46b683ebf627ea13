package org.spectls.compiler.emit.java.wire;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import org.spectls.compiler.emit.java.common.Definitions;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.StructDef;

/** A struct becomes a record that decodes and encodes itself. */
final class StructEmitter {
    private final EmitterContext context;
    private final StructDef struct;
    private final ClassName self;
    private final LocalNames locals;

    StructEmitter(EmitterContext context, StructDef struct) {
        this.context = context;
        this.struct = struct;
        this.self = context.types().value(struct.name());
        this.locals = LocalNames.of(struct);
    }

    TypeSpec emit() {
        List<Component> components = context.definitions().valueFields(struct).stream()
                .map(field -> new Component(
                        Naming.camel(field.name()),
                        context.types().of(Definitions.typeOf(field)),
                        Definitions.typeOf(field),
                        field.note()))
                .toList();
        TypeSpec.Builder type = Component.record(self, components)
                .addJavadoc(Javadoc.of(struct.note(), "{@code " + struct.name() + "} as it lies on the wire."))
                .addJavadoc(Component.javadoc(components));
        List<ClassName> selections = SelectCases.containing(context, struct.name());
        selections.forEach(type::addSuperinterface);
        if (selections.isEmpty()) {
            type.addSuperinterface(KernelTypes.ENCODABLE);
        }
        if (isCarried()) {
            type.addField(new FramingEmitter(context.definitions()).emit(struct));
        }
        type.addMethod(decode()).addMethod(encode());
        new FindEmitter(context).emit(struct).ifPresent(type::addMethod);
        return type.build();
    }

    private boolean isCarried() {
        return context.model().channels().stream().map(ChannelDef::carries).anyMatch(struct.name()::equals);
    }

    private MethodSpec decode() {
        MethodSpec.Builder decode = MethodSpec.methodBuilder("decode")
                .addJavadoc("Reads one, and no byte more.")
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addParameter(KernelTypes.WIRE_READER, locals.in())
                .addException(KernelTypes.DECODE_EXCEPTION);
        for (Param param : struct.context()) {
            decode.addParameter(context.types().of(param.type()), Naming.camel(param.name()));
        }
        FieldReader reader = new FieldReader(context, struct, locals);
        for (Field field : struct.fields()) {
            decode.addStatement(
                    "$T $L = $L",
                    context.types().of(Definitions.typeOf(field)),
                    Naming.camel(field.name()),
                    reader.read(field));
        }
        CodeBlock values = context.definitions().valueFields(struct).stream()
                .map(field -> CodeBlock.of("$L", Naming.camel(field.name())))
                .collect(CodeBlock.joining(", "));
        return decode.addStatement("return new $T($L)", self, values).build();
    }

    private MethodSpec encode() {
        return MethodSpec.methodBuilder("encode")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addParameter(KernelTypes.WIRE_WRITER, locals.out())
                .addCode(new FieldWriter(context, struct, locals).write())
                .build();
    }
}
