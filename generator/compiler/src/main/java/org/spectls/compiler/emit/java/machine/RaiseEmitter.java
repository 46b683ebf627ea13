package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Stream;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Event;

/** Emits how an endpoint's machines tell each other events: at once, one listener after the other. */
final class RaiseEmitter {
    private final Generation generation;
    private final EndpointUnit unit;

    RaiseEmitter(Generation generation, EndpointUnit unit) {
        this.generation = generation;
        this.unit = unit;
    }

    void emit(TypeSpec.Builder type) {
        ContextEmitter contexts = new ContextEmitter(generation);
        for (String name : unit.raised()) {
            EventDef event = generation.declarations().event(name);
            MethodSpec.Builder method = contexts.raise(event);
            if (isRaisedByMachine(name)) {
                method.addAnnotation(Override.class);
            }
            type.addMethod(method.addCode(deliveries(event)).build());
        }
    }

    private boolean isRaisedByMachine(String event) {
        return unit.machines().stream().anyMatch(machine -> machine.raised().contains(event));
    }

    private CodeBlock deliveries(EventDef definition) {
        Event event = new Event.Internal(definition.name());
        List<MachineUnit> listeners = unit.listeners(event);
        boolean mayEnd = generation.endings().mayEnd(definition.name());
        CodeBlock arguments = Stream.concat(
                        definition.params().stream().map(param -> Naming.camel(param.name())), Stream.of("this"))
                .map(argument -> CodeBlock.of("$L", argument))
                .collect(CodeBlock.joining(", "));
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < listeners.size(); i++) {
            if (i > 0 && mayEnd) {
                code.beginControlFlow("if (ended())").addStatement("return").endControlFlow();
            }
            String field = listeners.get(i).variable();
            code.addStatement("$L = $L.$L($L)", field, field, unit.method(listeners.get(i), event), arguments);
        }
        return code.build();
    }
}
