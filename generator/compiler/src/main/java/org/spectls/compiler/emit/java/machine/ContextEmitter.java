package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.machine.ContextMembers.Sent;
import org.spectls.compiler.emit.java.machine.ContextMembers.TimerMethod;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Machine;

/** Emits a machine's context: what its steps may do. Endpoints implement the same methods. */
final class ContextEmitter {
    private final Generation generation;

    ContextEmitter(Generation generation) {
        this.generation = generation;
    }

    TypeSpec emit(MachineUnit unit) {
        Machine machine = unit.machine();
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(unit.context())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(generation.types().port("Step"))
                .addJavadoc("What the steps of {@link $T} may do.", unit.type());
        unit.sent()
                .forEach(sent -> type.addMethod(
                        declared(send(sent).addJavadoc("Sends a message on the channel {@code $L}.", sent.channel()))));
        unit.raised().forEach(event -> {
            EventDef declaration = generation.declarations().event(event);
            type.addMethod(declared(raise(declaration)
                    .addJavadoc(Javadoc.of(
                            declaration.note(), "Tells the machines of the endpoint about {@code " + event + "}."))));
        });
        generation
                .members()
                .timerMethods(machine)
                .forEach(method -> type.addMethod(declared(timer(method).addJavadoc(doc(method)))));
        return type.build();
    }

    /** {@code void send(Ping message)}. */
    MethodSpec.Builder send(Sent sent) {
        return MethodSpec.methodBuilder(generation.members().send(sent))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(generation.types().value(sent.struct()), "message");
    }

    /** {@code void raiseActivity()}. */
    MethodSpec.Builder raise(EventDef event) {
        List<ParameterSpec> parameters = event.params().stream()
                .map(param -> ParameterSpec.builder(generation.types().of(param.type()), Naming.camel(param.name()))
                        .build())
                .toList();
        return MethodSpec.methodBuilder("raise" + Naming.pascal(event.name()))
                .addModifiers(Modifier.PUBLIC)
                .addParameters(parameters);
    }

    /** {@code void startIdle(long millis)}. */
    MethodSpec.Builder timer(TimerMethod method) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method.name()).addModifiers(Modifier.PUBLIC);
        return method.takesDuration() ? builder.addParameter(TypeName.LONG, "millis") : builder;
    }

    private static MethodSpec declared(MethodSpec.Builder method) {
        return method.addModifiers(Modifier.ABSTRACT).build();
    }

    private static String doc(TimerMethod method) {
        return switch (method.verb()) {
            case "start" -> "Starts the timer {@code " + method.timer() + "}, anew if it runs.";
            case "restart" -> "Starts the timer {@code " + method.timer() + "} again, with its last duration.";
            default -> "Stops the timer {@code " + method.timer() + "}.";
        };
    }
}
