package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.expression.Names;
import org.spectls.compiler.emit.java.machine.EndpointUnit.Timer;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Machine.State;

/** Emits the class that holds an endpoint's machines and is the context of their steps. */
final class CoreEmitter {
    private final Generation generation;
    private final JavaTypes types;
    private final EndpointUnit unit;
    private final Names names;

    CoreEmitter(Generation generation, EndpointUnit unit) {
        this.generation = generation;
        this.types = generation.types();
        this.unit = unit;
        this.names = StepNames.ofEndpoint(types);
    }

    TypeSpec emit(List<ParameterSpec> parameters) {
        TypeSpec.Builder type = TypeSpec.classBuilder(unit.core())
                .addModifiers(Modifier.FINAL)
                .superclass(unit.outbox())
                .addJavadoc(
                        "The machines of {@link $T}: how they tell each other events and turn timers, and what reaches"
                                + " them.",
                        unit.type());
        unit.machines().forEach(machine -> type.addSuperinterface(machine.context()));
        fields(type);
        type.addMethod(constructor(parameters));
        new RaiseEmitter(generation, unit).emit(type);
        timers(type);
        new DeliveryEmitter(generation, unit).emit(type);
        type.addMethod(onFail()).addMethod(wipe()).addMethod(pending()).addMethod(states());
        return type.build();
    }

    private void fields(TypeSpec.Builder type) {
        List<Timer> timers = unit.timers();
        for (int i = 0; i < timers.size(); i++) {
            type.addField(FieldSpec.builder(
                            TypeName.INT, timers.get(i).constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$L", i)
                    .build());
        }
        unit.machines().forEach(machine -> type.addField(machine.type(), machine.variable()));
    }

    private MethodSpec constructor(List<ParameterSpec> parameters) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameters(parameters)
                .addStatement("super($L, $L)", unit.timers().size(), RoleMethods.names(parameters));
        for (ChannelDef channel : unit.channels()) {
            constructor.addStatement(
                    "receives($T.$L, $T.FRAMING)",
                    types.port("Channel"),
                    Naming.constant(channel.name()),
                    types.value(channel.carries()));
        }
        for (MachineUnit machine : unit.machines()) {
            State initial = machine.machine().initial();
            CodeBlock data = initial.data().stream()
                    .map(param -> generation.expression(param.initial().orElseThrow(), param.type(), names))
                    .collect(CodeBlock.joining(", "));
            constructor.addStatement("$L = new $T($L)", machine.variable(), machine.state(initial.name()), data);
        }
        return constructor.build();
    }

    private void timers(TypeSpec.Builder type) {
        ContextEmitter contexts = new ContextEmitter(generation);
        for (MachineUnit machine : unit.machines()) {
            generation.members().timerMethods(machine.machine()).forEach(method -> {
                String constant = Naming.constant(machine.machine().name()) + "_" + Naming.constant(method.timer());
                MethodSpec.Builder implementation = contexts.timer(method).addAnnotation(Override.class);
                switch (method.verb()) {
                    case "start" -> implementation.addStatement("timers.start($L, now(), millis)", constant);
                    case "restart" -> implementation.addStatement("timers.restart($L, now())", constant);
                    default -> implementation.addStatement("timers.stop($L)", constant);
                }
                type.addMethod(implementation.build());
            });
        }
    }

    private MethodSpec onFail() {
        EndpointDef endpoint = unit.definition();
        String name = endpoint.failureName().isEmpty() ? "failure" : Naming.camel(endpoint.failureName());
        MethodSpec.Builder method = overriding("onFail").addParameter(generation.failure(), name);
        EffectEmitter effects = new EffectEmitter(generation, names, "");
        for (Effect effect : endpoint.onFail()) {
            method.addCode(effects.emit(effect, Optional.empty()));
        }
        return method.build();
    }

    private MethodSpec wipe() {
        MethodSpec.Builder method = overriding("wipe");
        unit.machines().stream()
                .filter(machine -> machine.holdsSecrets(types))
                .forEach(machine -> method.addStatement("$L.wipe()", machine.variable()));
        return method.build();
    }

    private MethodSpec pending() {
        CodeBlock any = unit.machines().stream()
                .filter(MachineUnit::awaits)
                .map(machine -> CodeBlock.of("$L.isPending()", machine.variable()))
                .collect(CodeBlock.joining(" || "));
        return overriding("pending")
                .returns(TypeName.BOOLEAN)
                .addStatement("return $L", any.isEmpty() ? CodeBlock.of("false") : any)
                .build();
    }

    private MethodSpec states() {
        CodeBlock all = unit.machines().stream()
                .map(machine -> CodeBlock.of("$L.stateName()", machine.variable()))
                .collect(CodeBlock.joining(", "));
        return overriding("states")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), KernelMachineTypes.STATE_DESCRIPTION))
                .addStatement("return $T.of($L)", List.class, all)
                .build();
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }
}
