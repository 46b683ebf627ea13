package org.spectls.compiler.emit.java.wire;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Wire;

/** The cases of a selection that are no structs of their own: empty, opaque, and those that are decoded later. */
final class CaseRecords {
    private static final String EMPTY = "Empty";
    private static final String OPAQUE = "Opaque";
    private static final String LATER = "Encoded";

    private final EmitterContext context;
    private final ClassName selection;

    CaseRecords(EmitterContext context, ClassName selection) {
        this.context = context;
        this.selection = selection;
    }

    List<TypeSpec> emit(Wire.Select select) {
        List<TypeSpec> records = new ArrayList<>();
        if (SelectCases.has(select, Wire.Body.Empty.class)) {
            records.add(empty());
        }
        if (SelectCases.has(select, Wire.Body.Opaque.class)) {
            records.add(
                    content(OPAQUE, "A case whose content is not looked into.").build());
        }
        select.cases().stream()
                .map(Wire.Case::body)
                .filter(Wire.Body.Struct.class::isInstance)
                .map(Wire.Body.Struct.class::cast)
                .filter(body -> SelectCases.isDecodedLater(context, body))
                .map(Wire.Body.Struct::name)
                .distinct()
                .forEach(name -> records.add(later(name)));
        return records;
    }

    /** The Java that reads a case's body from {@code in}. */
    CodeBlock read(Wire.Body body) {
        if (body instanceof Wire.Body.Struct struct) {
            ClassName name = context.types().value(struct.name());
            return SelectCases.isDecodedLater(context, struct)
                    ? CodeBlock.of("new $L(in.readRest())", LATER + name.simpleName())
                    : CodeBlock.of("$T.decode(in$L)", name, FieldReader.arguments(struct.context()));
        }
        return body instanceof Wire.Body.Empty
                ? CodeBlock.of("new $L()", EMPTY)
                : CodeBlock.of("new $L(in.readRest())", OPAQUE);
    }

    private TypeSpec empty() {
        return record(EMPTY, "A case without content.")
                .recordConstructor(MethodSpec.constructorBuilder().build())
                .addMethod(encode().build())
                .build();
    }

    private TypeSpec.Builder content(String name, String doc) {
        return record(name, doc)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(KernelTypes.BYTES, "content")
                        .build())
                .addMethod(encode().addStatement("out.writeBytes(content)").build());
    }

    private TypeSpec later(String struct) {
        ClassName name = context.types().value(struct);
        MethodSpec.Builder decode = MethodSpec.methodBuilder("decode")
                .addModifiers(PUBLIC)
                .returns(name)
                .addException(KernelTypes.DECODE_EXCEPTION);
        List<String> arguments = new ArrayList<>();
        for (Param param : context.definitions().struct(struct).context()) {
            decode.addParameter(context.types().of(param.type()), Naming.camel(param.name()));
            arguments.add(param.name());
        }
        decode.addStatement(
                "return $T.decodeAll(content, in -> $T.decode(in$L))",
                KernelTypes.WIRE_READER,
                name,
                FieldReader.arguments(arguments));
        return content(
                        LATER + name.simpleName(),
                        "A {@link " + name.simpleName() + "} that only its receiver can decode.")
                .addMethod(decode.build())
                .build();
    }

    private TypeSpec.Builder record(String name, String doc) {
        return TypeSpec.recordBuilder(name)
                .addJavadoc("$L", doc)
                .addModifiers(PUBLIC, STATIC)
                .addSuperinterface(selection);
    }

    private static MethodSpec.Builder encode() {
        return MethodSpec.methodBuilder("encode")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addParameter(KernelTypes.WIRE_WRITER, "out");
    }
}
