package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Machine.Await;
import org.spectls.compiler.model.Machine.State;

/** Emits a state: a record of what is live in it, with the handlers that are its own. */
final class StateEmitter {
    private final Generation generation;
    private final MachineUnit unit;
    private final HandlerEmitter handlers;

    StateEmitter(Generation generation, MachineUnit unit) {
        this.generation = generation;
        this.unit = unit;
        this.handlers = new HandlerEmitter(generation, unit);
    }

    TypeSpec emit(State state) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(unit.state(state.name()))
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(components(state))
                .addSuperinterface(unit.parent(state))
                .addJavadoc(Javadoc.of(state.note(), "The state " + state.name() + "."))
                .addJavadoc(parameters(state));
        type.addMethod(Members.getter(
                unit.stateEnum(), "stateName", "$T.$L", unit.stateEnum(), Naming.constant(state.name())));
        unit.inheritance().ofState(state).forEach(handler -> type.addMethod(handlers.ofState(state, handler)));
        state.awaits().ifPresent(await -> {
            type.addMethod(begin(await));
            type.addMethod(Members.getter(TypeName.BOOLEAN, "isPending", "true"));
        });
        if (state.data().stream().anyMatch(data -> generation.types().holdsSecret(data.type()))) {
            type.addMethod(wipe(state));
        }
        return type.build();
    }

    private MethodSpec components(State state) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        state.data()
                .forEach(data ->
                        constructor.addParameter(generation.types().of(data.type()), Naming.camel(data.name())));
        return constructor.build();
    }

    /** Documentation of the data, of which only what is documented is worth a line. */
    private static CodeBlock parameters(State state) {
        CodeBlock.Builder doc = CodeBlock.builder();
        String separator = "\n";
        for (Param data : state.data()) {
            if (!data.note().doc().isBlank()) {
                doc.add("$L\n@param $L $L", separator, Naming.camel(data.name()), Javadoc.summary(data.note(), ""));
                separator = "";
            }
        }
        return doc.build();
    }

    private MethodSpec begin(Await await) {
        return MethodSpec.methodBuilder("begin")
                .addJavadoc("Begins what this state awaits the result of.")
                .addParameter(unit.context(), "cx")
                .addStatement(
                        "cx.operations().begin$L($L)",
                        Naming.pascal(await.operation()),
                        generation.expressions(await.arguments(), StepNames.ofHandlers(generation.types())))
                .build();
    }

    private MethodSpec wipe(State state) {
        List<String> secrets = state.data().stream()
                .filter(data -> generation.types().holdsSecret(data.type()))
                .map(Param::name)
                .toList();
        return MethodSpec.methodBuilder("wipe")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addCode(Wiping.statement(secrets))
                .build();
    }
}
