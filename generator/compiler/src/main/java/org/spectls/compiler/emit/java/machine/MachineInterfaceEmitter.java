package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.machine.Inheritance.Shared;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Phase;
import org.spectls.compiler.model.Type;

/** Emits the sealed interface of a machine's states, and those of its phases, with the handlers that states share. */
final class MachineInterfaceEmitter {
    private final Generation generation;
    private final MachineUnit unit;
    private final HandlerEmitter handlers;

    MachineInterfaceEmitter(Generation generation, MachineUnit unit) {
        this.generation = generation;
        this.unit = unit;
        this.handlers = new HandlerEmitter(generation, unit);
    }

    TypeSpec machine() {
        Machine machine = unit.machine();
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(unit.type())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc(Javadoc.of(machine.note(), "The machine " + machine.name() + "."))
                .addJavadoc(
                        "\n\n<p>A value is a state. Each method tells it an event, acts through the context, and returns the next state.");
        unit.inheritance().phases().forEach(phase -> type.addPermittedSubclass(unit.phase(phase.name())));
        unit.inheritance().statesWithoutPhase().forEach(state -> type.addPermittedSubclass(unit.state(state.name())));
        type.addMethod(abstractMethod("stateName", unit.stateEnum(), "Which of the states this is."));
        machine.alphabet()
                .forEach(event -> type.addMethod(unit.inheritance()
                        .ofMachine(event)
                        .map(handlers::shared)
                        .orElseGet(() -> handlers.declared(event))));
        data(
                unit.inheritance().shared().stream()
                        .filter(shared -> shared.phase().isEmpty()),
                type);
        if (unit.awaits()) {
            type.addMethod(pending());
        }
        if (unit.holdsSecrets(generation.types())) {
            type.addMethod(wipe());
        }
        return type.addMethod(description()).build();
    }

    TypeSpec phase(Phase phase) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(unit.phase(phase.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addSuperinterface(unit.type())
                .addJavadoc(Javadoc.of(phase.note(), "The states of the phase " + phase.name() + "."));
        unit.inheritance().states(phase).forEach(state -> type.addPermittedSubclass(unit.state(state.name())));
        List<Shared> shared = unit.inheritance().ofPhase(phase);
        shared.forEach(handler -> type.addMethod(handlers.shared(handler)));
        data(shared.stream(), type);
        return type.build();
    }

    /** What the shared handlers read of the states. */
    private void data(Stream<Shared> shared, TypeSpec.Builder type) {
        shared.flatMap(handler -> handler.data().stream())
                .map(Data::of)
                .distinct()
                .forEach(data -> type.addMethod(abstractMethod(
                        Naming.camel(data.name()),
                        data.type(generation),
                        "What the state knows as {@code " + data.name() + "}.")));
    }

    private record Data(String name, Type specType) {
        static Data of(Param param) {
            return new Data(param.name(), param.type());
        }

        TypeName type(Generation generation) {
            return generation.types().of(specType);
        }
    }

    private static MethodSpec abstractMethod(String name, TypeName result, String doc) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(result)
                .addJavadoc(doc)
                .build();
    }

    private static MethodSpec pending() {
        return MethodSpec.methodBuilder("isPending")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(TypeName.BOOLEAN)
                .addJavadoc("The state awaits the result of an operation.")
                .addStatement("return false")
                .build();
    }

    private static MethodSpec wipe() {
        return MethodSpec.methodBuilder("wipe")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addJavadoc("Wipes the secrets that the state holds.")
                .build();
    }

    private MethodSpec description() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("description")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(KernelMachineTypes.MACHINE_DESCRIPTION)
                .addJavadoc("All states and transitions.");
        CodeBlock written = CodeBlock.of("$T.of($T.values())", Stream.class, unit.transitionEnum());
        CodeBlock ruled =
                CodeBlock.of("$T.ALL.stream().flatMap($T::transitions)", unit.rules(), KernelMachineTypes.RULE);
        CodeBlock all = unit.transitions().rules().isEmpty()
                ? written
                : CodeBlock.of("$T.concat($L, $L)", Stream.class, written, ruled);
        method.addStatement("$T<$T> transitions = $L", Stream.class, KernelMachineTypes.TRANSITION, all);
        return method.addStatement(
                        "return $T.of($S, $T.of($T.values()), transitions)",
                        KernelMachineTypes.MACHINE_DESCRIPTION,
                        unit.machine().name(),
                        List.class,
                        unit.stateEnum())
                .build();
    }
}
