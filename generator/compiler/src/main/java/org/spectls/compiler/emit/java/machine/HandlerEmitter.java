package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.expression.Names;
import org.spectls.compiler.emit.java.machine.Inheritance.Shared;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.State;

/** Emits the methods through which states are told events. */
final class HandlerEmitter {
    private final Generation generation;
    private final MachineUnit unit;
    private final Names names;
    private final BlockEmitter blocks;

    HandlerEmitter(Generation generation, MachineUnit unit) {
        this.generation = generation;
        this.unit = unit;
        this.names = StepNames.ofHandlers(generation.types());
        this.blocks = new BlockEmitter(generation);
    }

    /** A state's own handler. */
    MethodSpec ofState(State state, Handler handler) {
        return method(handler.event(), generation.signatures().parameters(handler))
                .addAnnotation(Override.class)
                .addJavadoc(javadoc(handler))
                .addCode(body(handler, Frame.of(unit, Optional.of(state), handler)))
                .build();
    }

    /** A handler that the states below an interface share. */
    MethodSpec shared(Shared shared) {
        Handler handler = shared.handler();
        MethodSpec.Builder method = method(
                        handler.event(), generation.signatures().parameters(handler))
                .addModifiers(Modifier.DEFAULT)
                .addJavadoc(javadoc(handler));
        if (shared.phase().isPresent()) {
            method.addAnnotation(Override.class);
        }
        for (Param data : shared.data()) {
            String name = Naming.camel(data.name());
            method.addStatement("$T $L = $L()", generation.types().of(data.type()), name, name);
        }
        return method.addCode(body(handler, Frame.of(unit, Optional.empty(), handler)))
                .build();
    }

    /** An event for which each state has a handler of its own. */
    MethodSpec declared(Event event) {
        return method(event, generation.signatures().parameters(event))
                .addModifiers(Modifier.ABSTRACT)
                .addJavadoc("On {@code $L}: each state for itself.", event.name())
                .build();
    }

    private MethodSpec.Builder method(Event event, List<ParameterSpec> parameters) {
        return MethodSpec.methodBuilder(generation.signatures().method(unit.machine(), event))
                .addModifiers(Modifier.PUBLIC)
                .addParameters(parameters)
                .addParameter(unit.context(), "cx")
                .returns(unit.type());
    }

    private static CodeBlock javadoc(Handler handler) {
        String event = "On {@code " + handler.event().name() + "}";
        return Javadoc.of(
                handler.note(), handler.origin() == Origin.OTHER ? event + ", which is not named." : event + ".");
    }

    private CodeBlock body(Handler handler, Frame frame) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!handler.context().isEmpty()) {
            code.add(decoding((Event.Message) handler.event(), handler));
        }
        return code.add(blocks.emit(handler.body(), frame)).build();
    }

    /** The message needs what the state knows to be decoded. */
    private CodeBlock decoding(Event.Message event, Handler handler) {
        ChannelMessage message = generation.declarations().message(event);
        CodeBlock decoded = CodeBlock.of("encoded.decode($L)", generation.expressions(handler.context(), names));
        Optional<String> name = handler.bindings().stream()
                .map(binding -> Naming.camel(binding.name()))
                .findFirst();
        CodeBlock.Builder code = CodeBlock.builder();
        name.ifPresent(n -> code.addStatement("$T $L", generation.types().value(message.name()), n));
        Event malformed = new Event.Malformed(event.channel());
        return code.beginControlFlow("try")
                .addStatement(name.map(n -> CodeBlock.of("$L = $L", n, decoded)).orElse(decoded))
                .nextControlFlow("catch ($T e)", KernelTypes.DECODE_EXCEPTION)
                .addStatement(
                        "return $L(cx.malformed(e), cx)",
                        generation.signatures().method(unit.machine(), malformed))
                .endControlFlow()
                .build();
    }
}
