package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.machine.EndpointUnit.Timer;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Wire;

/** Emits how what arrives, and what is due, reaches an endpoint's machines. */
final class DeliveryEmitter {
    private final Generation generation;
    private final JavaTypes types;
    private final EndpointUnit unit;

    DeliveryEmitter(Generation generation, EndpointUnit unit) {
        this.generation = generation;
        this.types = generation.types();
        this.unit = unit;
    }

    void emit(TypeSpec.Builder type) {
        unit.channels().forEach(channel -> type.addMethod(frame(channel)));
        type.addMethod(deliver()).addMethod(malformed()).addMethod(fire());
    }

    private MethodSpec frame(ChannelDef channel) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(Naming.camel(channel.name()))
                .addJavadoc("Takes one whole message of the channel {@code $L}.", channel.name())
                .addParameter(KernelTypes.BYTES, "frame");
        ClassName carried = types.value(channel.carries());
        if (isTranscribed(channel)) {
            method.addStatement("transcript.mark()");
        }
        method.addStatement("$T message", carried)
                .beginControlFlow("try")
                .addStatement("message = $T.decodeAll(frame, $T::decode)", KernelTypes.WIRE_READER, carried)
                .nextControlFlow("catch ($T e)", KernelTypes.DECODE_EXCEPTION)
                .addStatement("malformed($T.$L, malformed(e))", types.port("Channel"), Naming.constant(channel.name()))
                .addStatement("return")
                .endControlFlow();
        Optional<Field> select = generation.context().definitions().select(struct(channel));
        if (select.isPresent()) {
            bodies(channel, select.get(), method);
        } else {
            method.addCode(told(channel, channel.messages().get(0), "message"));
        }
        return method.build();
    }

    private void bodies(ChannelDef channel, Field select, MethodSpec.Builder method) {
        ClassName bodies = types.select(channel.carries(), select.name());
        String separator = "if";
        method.addStatement("$T body = message.$L()", bodies, Naming.camel(select.name()));
        for (ChannelMessage message : channel.messages()) {
            String name = Naming.camel(message.name());
            CodeBlock condition = message.empty()
                    ? CodeBlock.of("message.$L().equals($L)", tag(select), member(channel, select, message))
                    : CodeBlock.of("body instanceof $T $L", type(channel, message), name);
            if (separator.equals("if")) {
                method.beginControlFlow("if ($L)", condition);
            } else {
                method.nextControlFlow("else if ($L)", condition);
            }
            separator = "else if";
            method.addCode(told(channel, message, name));
        }
        method.endControlFlow();
    }

    /** The receiver is told of a message, which is in the transcript by then. */
    private CodeBlock told(ChannelDef channel, ChannelMessage message, String variable) {
        MachineUnit receiver = unit.receiver(channel).orElseThrow();
        CodeBlock.Builder code = CodeBlock.builder();
        if (SendEmitter.isCovered(generation.model().transcript(), channel.name(), message.name())) {
            code.addStatement("transcript.append(frame)");
        }
        String field = receiver.variable();
        Event event = new Event.Message(channel.name(), message.name());
        return code.addStatement(
                        "$L = $L.$L($L)",
                        field,
                        field,
                        unit.method(receiver, event),
                        message.empty() ? "this" : variable + ", this")
                .build();
    }

    private MethodSpec deliver() {
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch (channel)");
        for (ChannelDef channel : generation.model().channels()) {
            String constant = Naming.constant(channel.name());
            if (unit.receiver(channel).isPresent()) {
                cases.addStatement("case $L -> $L(frame)", constant, Naming.camel(channel.name()));
            }
        }
        return overriding("deliver")
                .addParameter(types.port("Channel"), "channel")
                .addParameter(KernelTypes.BYTES, "frame")
                .addCode(defaulted(cases))
                .build();
    }

    private MethodSpec malformed() {
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch (channel)");
        for (ChannelDef channel : unit.channels()) {
            MachineUnit receiver = unit.receiver(channel).orElseThrow();
            String field = receiver.variable();
            cases.addStatement(
                    "case $L -> $L = $L.$L(fault, this)",
                    Naming.constant(channel.name()),
                    field,
                    field,
                    unit.method(receiver, new Event.Malformed(channel.name())));
        }
        return overriding("malformed")
                .addParameter(types.port("Channel"), "channel")
                .addParameter(KernelTypes.DECODE_FAULT, "fault")
                .addCode(defaulted(cases))
                .build();
    }

    /** Channels that the endpoint does not receive cannot have anything to deliver. */
    private CodeBlock defaulted(CodeBlock.Builder cases) {
        if (unit.channels().size() < generation.model().channels().size()
                || unit.channels().isEmpty()) {
            cases.addStatement(
                    "default -> throw new $T($S + channel)", IllegalArgumentException.class, "not received: ");
        }
        return cases.endControlFlow().build();
    }

    private MethodSpec fire() {
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch (timer)");
        for (Timer timer : unit.timers()) {
            String field = timer.machine().variable();
            cases.addStatement(
                    "case $L -> $L = $L.$L(this)",
                    timer.constant(),
                    field,
                    field,
                    unit.method(timer.machine(), new Event.Timer(timer.name())));
        }
        cases.addStatement("default -> throw new $T($S + timer)", IllegalArgumentException.class, "no timer ");
        return overriding("fire")
                .addParameter(TypeName.INT, "timer")
                .addCode(cases.endControlFlow().build())
                .build();
    }

    private ClassName type(ChannelDef channel, ChannelMessage message) {
        return generation.declarations().needsContext(message)
                ? generation.signatures().encoded(new Event.Message(channel.name(), message.name()))
                : types.value(message.name());
    }

    private CodeBlock member(ChannelDef channel, Field select, ChannelMessage message) {
        String tag = ((Wire.Select) select.wire()).tag();
        TypeName type = struct(channel).fields().stream()
                .filter(field -> field.name().equals(tag))
                .map(field -> types.of(field.type()))
                .findFirst()
                .orElseThrow();
        return CodeBlock.of("$T.$L", type, Naming.constant(message.tag().orElseThrow()));
    }

    private static String tag(Field select) {
        return Naming.camel(((Wire.Select) select.wire()).tag());
    }

    private StructDef struct(ChannelDef channel) {
        return generation.context().definitions().struct(channel.carries());
    }

    private boolean isTranscribed(ChannelDef channel) {
        return generation
                .model()
                .transcript()
                .filter(transcript -> transcript.channel().equals(channel.name()))
                .isPresent();
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }
}
