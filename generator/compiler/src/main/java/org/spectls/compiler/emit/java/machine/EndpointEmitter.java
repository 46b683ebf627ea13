package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.machine.EndpointUnit.Entry;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Event;

/** Emits endpoints as their users see them: a method for each call, input, result and channel. */
final class EndpointEmitter {
    private final Generation generation;
    private final JavaTypes types;
    private final ClassName shared;
    private final List<EndpointUnit> units;

    EndpointEmitter(Generation generation, List<EndpointUnit> units) {
        this.generation = generation;
        this.types = generation.types();
        this.shared = ClassName.get(types.basePackage(), "Endpoint");
        this.units = units;
    }

    /** The interface of what all endpoints have. */
    TypeSpec common() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(shared)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addSuperinterface(KernelMachineTypes.PROTOCOL_ENDPOINT)
                .addJavadoc("Any of the endpoints, and what they have in common.");
        units.forEach(unit -> type.addPermittedSubclass(unit.type()));
        EndpointUnit first = units.get(0);
        first.entries().stream()
                .filter(entry -> isCommon(entry.event()))
                .forEach(entry -> type.addMethod(
                        declaration(entry).addModifiers(Modifier.ABSTRACT).build()));
        first.channels().stream()
                .filter(this::isCommon)
                .forEach(channel -> type.addMethod(
                        declaration(channel).addModifiers(Modifier.ABSTRACT).build()));
        return type.build();
    }

    TypeSpec emit(EndpointUnit unit) {
        TypeSpec.Builder type = TypeSpec.classBuilder(unit.type())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(KernelMachineTypes.ENDPOINT_BASE)
                .addSuperinterface(shared)
                .addJavadoc(Javadoc.of(
                        unit.definition().note(),
                        "The endpoint " + unit.definition().name() + "."))
                .addField(unit.core(), "machines", Modifier.PRIVATE, Modifier.FINAL);
        constructors(unit, type);
        for (Entry entry : unit.entries()) {
            MethodSpec.Builder method = declaration(entry);
            if (isCommon(entry.event())) {
                method.addAnnotation(Override.class);
            }
            type.addMethod(method.addCode(body(unit, entry)).build());
        }
        for (ChannelDef channel : unit.channels()) {
            MethodSpec.Builder method = declaration(channel);
            if (isCommon(channel)) {
                method.addAnnotation(Override.class);
            }
            type.addMethod(method.beginControlFlow("if (!ended())")
                    .addStatement("machines.$L(frame)", Naming.camel(channel.name()))
                    .endControlFlow()
                    .build());
        }
        unit.machines().forEach(machine -> type.addMethod(current(machine)));
        return type.addMethod(descriptions(unit)).build();
    }

    private void constructors(EndpointUnit unit, TypeSpec.Builder type) {
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("An endpoint in its initial states.")
                .addParameters(parameters())
                .addStatement("this(new $T($L))", unit.core(), names(parameters()))
                .build());
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(unit.core(), "machines")
                .addStatement("super(machines)")
                .addStatement("this.machines = machines")
                .build());
    }

    /** What endpoints are made with. */
    List<ParameterSpec> parameters() {
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

    private MethodSpec.Builder declaration(Entry entry) {
        Event event = entry.event();
        boolean call = event instanceof Event.Call;
        MethodSpec.Builder method = MethodSpec.methodBuilder(name(event))
                .addModifiers(Modifier.PUBLIC)
                .addParameters(generation.signatures().parameters(event))
                .returns(call ? TypeName.BOOLEAN : TypeName.VOID)
                .addJavadoc(javadoc(event));
        return call
                ? method.addJavadoc("\n\n@return whether this is possible now; {@link #rejection()} says why not")
                : method;
    }

    private MethodSpec.Builder declaration(ChannelDef channel) {
        return MethodSpec.methodBuilder(Naming.camel(channel.name()))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(KernelTypes.BYTES, "frame")
                .addJavadoc(Javadoc.of(
                        channel.note(), "Takes one whole message of the channel {@code " + channel.name() + "}."));
    }

    private CodeBlock javadoc(Event event) {
        if (event instanceof Event.Result result) {
            Note note = generation.declarations().operation(result.operation()).note();
            return CodeBlock.of("Hands in the result of {@code $L}.\n\n<p>$L", result.operation(), Javadoc.place(note));
        }
        return Javadoc.of(generation.declarations().event(event.name()).note(), "Tells {@code " + event.name() + "}.");
    }

    private static String name(Event event) {
        return event instanceof Event.Result result
                ? Naming.camel(result.operation() + "_done")
                : Naming.camel(event.name());
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

    private boolean isCommon(Event event) {
        return units.stream()
                .allMatch(unit ->
                        unit.entries().stream().anyMatch(entry -> entry.event().equals(event)));
    }

    private boolean isCommon(ChannelDef channel) {
        return units.stream().allMatch(unit -> unit.channels().contains(channel));
    }
}
