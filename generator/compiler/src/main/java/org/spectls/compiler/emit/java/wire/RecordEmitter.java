package org.spectls.compiler.emit.java.wire;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.RecordDef;

/** A record that is never on the wire. One that holds secrets can be wiped. */
final class RecordEmitter {
    private final EmitterContext context;

    RecordEmitter(EmitterContext context) {
        this.context = context;
    }

    TypeSpec emit(RecordDef definition) {
        List<Component> components = definition.fields().stream()
                .map(field -> new Component(
                        Naming.camel(field.name()), context.types().of(field.type()), field.type(), field.note()))
                .toList();
        TypeSpec.Builder type = Component.record(context.types().value(definition.name()), components)
                .addJavadoc(Javadoc.of(definition.note(), "What belongs to {@code " + definition.name() + "}."))
                .addJavadoc(Component.javadoc(components));
        List<Param> secrets = definition.fields().stream()
                .filter(field -> context.types().holdsSecret(field.type()))
                .toList();
        if (!secrets.isEmpty()) {
            type.addSuperinterface(KernelTypes.WIPEABLE).addMethod(wipe(secrets));
        }
        return type.build();
    }

    private static MethodSpec wipe(List<Param> secrets) {
        CodeBlock fields = secrets.stream()
                .map(field -> CodeBlock.of("$N", Naming.camel(field.name())))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("wipe")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addStatement("$T.wipe($L)", KernelTypes.WIPEABLE, fields)
                .build();
    }
}
