package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.FailureDef;
import org.spectls.compiler.model.Definition.FaultRule;

/** Emits the table of what each decoding fault earns. */
final class FaultsEmitter {
    private final JavaTypes types;

    FaultsEmitter(JavaTypes types) {
        this.types = types;
    }

    TypeSpec emit(FailureDef failure) {
        ClassName result = types.value(failure.name());
        Map<String, FaultRule> rules = new LinkedHashMap<>();
        failure.rules().forEach(rule -> rules.put(rule.fault(), rule));
        CodeBlock.Builder table = CodeBlock.builder().add("return switch (fault) {\n$>");
        rules.values()
                .forEach(rule -> table.add(
                        "// $L\ncase $L -> $T.$L;\n",
                        Notes.place(rule.note()),
                        Naming.constant(rule.fault()),
                        result,
                        Naming.constant(rule.member())));
        table.add("$<};\n");
        MethodSpec method = MethodSpec.methodBuilder("failure")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(result)
                .addParameter(KernelTypes.DECODE_FAULT, "fault")
                .addJavadoc("The failure that bytes earn which do not decode.")
                .addCode(table.build())
                .build();
        return TypeSpec.classBuilder(types.port("Faults"))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of(failure.note(), "What becomes of decoding faults."))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(method)
                .build();
    }
}
