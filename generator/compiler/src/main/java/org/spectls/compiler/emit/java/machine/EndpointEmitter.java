package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.machine.EndpointUnit.Entry;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Event;

/** Emits what plays a role: hands each call, input, result and message to its machine. */
final class EndpointEmitter {
    private final Generation generation;
    private final JavaTypes types;

    EndpointEmitter(Generation generation) {
        this.generation = generation;
        this.types = generation.types();
    }

    TypeSpec emit(EndpointUnit unit) {
        TypeSpec.Builder type = TypeSpec.classBuilder(unit.type())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(KernelMachineTypes.ENDPOINT_BASE)
                .addSuperinterface(unit.role())
                .addJavadoc(Javadoc.of(
                        unit.definition().note(),
                        "The endpoint " + unit.definition().name() + "."))
                .addField(unit.core(), "machines", Modifier.PRIVATE, Modifier.FINAL);
        constructors(unit, type);
        for (Entry entry : unit.entries()) {
            type.addMethod(RoleMethods.of(generation, entry.event())
                    .addAnnotation(Override.class)
                    .addCode(body(unit, entry))
                    .build());
        }
        for (ChannelDef channel : unit.channels()) {
            type.addMethod(RoleMethods.of(channel)
                    .addAnnotation(Override.class)
                    .beginControlFlow("if (!ended())")
                    .addStatement("machines.$L(frame)", Naming.camel(channel.name()))
                    .endControlFlow()
                    .build());
        }
        unit.machines().forEach(machine -> type.addMethod(current(machine)));
        return type.addMethod(descriptions(unit)).build();
    }

    private void constructors(EndpointUnit unit, TypeSpec.Builder type) {
        List<ParameterSpec> ports = RoleMethods.ports(types);
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("An endpoint in its initial states.")
                .addParameters(ports)
                .addStatement("this(new $T($L))", unit.core(), RoleMethods.names(ports))
                .build());
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(unit.core(), "machines")
                .addStatement("super(machines)")
                .addStatement("this.machines = machines")
                .build());
    }

    private CodeBlock body(EndpointUnit unit, Entry entry) {
        String field = entry.machine().variable();
        CodeBlock arguments = generation.signatures().parameters(entry.event()).stream()
                .map(parameter -> CodeBlock.of("$L, ", parameter.name()))
                .collect(CodeBlock.joining(""));
        CodeBlock step = CodeBlock.of(
                "machines.$L = machines.$L.$L($Lmachines)",
                field,
                field,
                unit.method(entry.machine(), entry.event()),
                arguments);
        if (entry.event() instanceof Event.Call) {
            return CodeBlock.builder()
                    .beginControlFlow("if (!machines.admits())")
                    .addStatement("return false")
                    .endControlFlow()
                    .addStatement(step)
                    .addStatement("return machines.accepted()")
                    .build();
        }
        return CodeBlock.builder()
                .beginControlFlow("if (!ended())")
                .addStatement(step)
                .endControlFlow()
                .build();
    }

    private static MethodSpec current(MachineUnit machine) {
        return MethodSpec.methodBuilder(machine.variable())
                .addModifiers(Modifier.PUBLIC)
                .returns(machine.type())
                .addJavadoc(
                        "The current state of the machine {@code $L}.",
                        machine.machine().name())
                .addStatement("return machines.$L", machine.variable())
                .build();
    }

    private static MethodSpec descriptions(EndpointUnit unit) {
        CodeBlock all = unit.machines().stream()
                .map(machine -> CodeBlock.of("$T.description()", machine.type()))
                .collect(CodeBlock.joining(", "));
        return Members.getter(
                ParameterizedTypeName.get(ClassName.get(List.class), KernelMachineTypes.MACHINE_DESCRIPTION),
                "machines",
                "$T.of($L)",
                List.class,
                all);
    }
}
