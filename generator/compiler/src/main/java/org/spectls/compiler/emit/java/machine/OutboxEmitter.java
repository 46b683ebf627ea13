package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.JavaTypes;

/** Emits the class beneath an endpoint's machines: the ports that their steps have at hand, and the messages they send. */
final class OutboxEmitter {
    private final Generation generation;
    private final JavaTypes types;
    private final EndpointUnit unit;

    OutboxEmitter(Generation generation, EndpointUnit unit) {
        this.generation = generation;
        this.types = generation.types();
        this.unit = unit;
    }

    TypeSpec emit(List<ParameterSpec> parameters) {
        TypeSpec.Builder type = TypeSpec.classBuilder(unit.outbox())
                .addModifiers(Modifier.ABSTRACT)
                .superclass(ParameterizedTypeName.get(
                        KernelMachineTypes.ENDPOINT_CORE, generation.failure(), types.port("Channel")))
                .addSuperinterface(types.port("Step"))
                .addJavadoc(
                        "What {@link $T} sends: messages are framed, written down in the transcript if that covers them, and handed to the environment.",
                        unit.type());
        parameters.forEach(parameter -> Members.field(type, parameter.type(), parameter.name()));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(TypeName.INT, "timers")
                .addParameters(parameters)
                .addStatement("super($S, timers, $T.class)", unit.definition().name(), types.port("Channel"));
        parameters.forEach(parameter -> constructor.addStatement("this.$N = $N", parameter.name(), parameter.name()));
        boolean functions = PortEmitter.hasFunctions(generation.model());
        if (functions) {
            Members.field(type, types.port("Functions"), "functions");
            constructor.addStatement("functions = new $T(configuration, primitives)", types.port("Functions"));
        }
        type.addMethod(constructor.build());
        new SendEmitter(generation, unit).emit(type);
        port(type, "Configuration", "configuration", "configuration");
        port(type, "Primitives", "primitives", "primitives");
        port(type, "Outputs", "outputs", "environment");
        if (functions) {
            port(type, "Functions", "functions", "functions");
        }
        if (!generation.model().operations().isEmpty()) {
            port(type, "Operations", "operations", "environment");
        }
        return type.build();
    }

    private void port(TypeSpec.Builder type, String port, String method, String field) {
        ClassName result = types.port(port);
        type.addMethod(Members.getter(result, method, field));
    }
}
