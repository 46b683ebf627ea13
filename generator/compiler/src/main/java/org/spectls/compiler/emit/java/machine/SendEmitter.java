package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.Optional;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.machine.ContextMembers.Sent;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.TranscriptDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Type;

/** Emits how an endpoint's messages are framed, written down in the transcript, and handed to the environment. */
final class SendEmitter {
    private final Generation generation;
    private final EndpointUnit unit;

    SendEmitter(Generation generation, EndpointUnit unit) {
        this.generation = generation;
        this.unit = unit;
    }

    void emit(TypeSpec.Builder type) {
        ContextEmitter contexts = new ContextEmitter(generation);
        for (Sent sent : unit.sent()) {
            type.addMethod(contexts.send(sent).addCode(body(sent)).build());
        }
    }

    /** The transcript covers this message. */
    static boolean isCovered(Optional<TranscriptDef> transcript, String channel, String message) {
        return transcript
                .filter(t -> t.channel().equals(channel) && !t.except().contains(message))
                .isPresent();
    }

    private CodeBlock body(Sent sent) {
        CodeBlock frame = CodeBlock.of("$L.toBytes()", framed(sent));
        CodeBlock channel = CodeBlock.of("$T.$L", generation.types().port("Channel"), Naming.constant(sent.channel()));
        if (!isCovered(generation.model().transcript(), sent.channel(), sent.struct())) {
            return CodeBlock.builder()
                    .addStatement("environment.send($L, $L)", channel, frame)
                    .build();
        }
        return CodeBlock.builder()
                .addStatement("$T frame = $L", KernelTypes.BYTES, frame)
                .addStatement("transcript.append(frame)")
                .addStatement("environment.send($L, frame)", channel)
                .build();
    }

    /** The message in the channel's struct, under its tag. */
    private CodeBlock framed(Sent sent) {
        ChannelDef channel = generation.declarations().channel(sent.channel());
        Optional<String> tag =
                generation.declarations().message(sent.channel(), sent.struct()).flatMap(ChannelMessage::tag);
        if (tag.isEmpty()) {
            return CodeBlock.of("message");
        }
        Expr.Var message = new Expr.Var(
                "message",
                VarKind.PARAM,
                new Type.Struct(sent.struct()),
                channel.note().span());
        Expr.Tagged tagged = new Expr.Tagged(
                channel.carries(),
                tag.get(),
                message,
                new Type.Struct(channel.carries()),
                channel.note().span());
        return generation.expression(tagged, StepNames.ofEndpoint(generation.types()));
    }
}
