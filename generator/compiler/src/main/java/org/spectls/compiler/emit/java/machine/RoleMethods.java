package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Event;

/** The methods that endpoints have for what comes from outside: those that roles declare and endpoints implement. */
final class RoleMethods {
    private RoleMethods() {}

    /** Hands in a call, an input, or the result of an operation. */
    static MethodSpec.Builder of(Generation generation, Event event) {
        return MethodSpec.methodBuilder(name(event))
                .addModifiers(Modifier.PUBLIC)
                .addParameters(generation.signatures().parameters(event))
                .returns(event instanceof Event.Call ? TypeName.BOOLEAN : TypeName.VOID);
    }

    /** Hands in one whole message of a channel. */
    static MethodSpec.Builder of(ChannelDef channel) {
        return MethodSpec.methodBuilder(Naming.camel(channel.name()))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(KernelTypes.BYTES, "frame");
    }

    /** What endpoints are made with. */
    static List<ParameterSpec> ports(JavaTypes types) {
        return List.of(
                ParameterSpec.builder(types.port("Configuration"), "configuration")
                        .build(),
                ParameterSpec.builder(types.port("Primitives"), "primitives").build(),
                ParameterSpec.builder(types.port("Environment"), "environment").build());
    }

    /** The parameters, as arguments. */
    static CodeBlock names(List<ParameterSpec> parameters) {
        return parameters.stream()
                .map(parameter -> CodeBlock.of("$L", parameter.name()))
                .collect(CodeBlock.joining(", "));
    }

    private static String name(Event event) {
        return event instanceof Event.Result result
                ? Naming.camel(result.operation() + "_done")
                : Naming.camel(event.name());
    }
}
