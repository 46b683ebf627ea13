package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.expression.Names;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Machine;

/** Emits the statements of effects. */
final class EffectEmitter {
    private final Generation generation;
    private final Names names;
    private final String receiver;

    /** Emits calls of what {@code receiver} is, dot included; nothing means the object itself. */
    EffectEmitter(Generation generation, Names names, String receiver) {
        this.generation = generation;
        this.names = names;
        this.receiver = receiver;
    }

    /** The effect of a machine's transition, or of the endpoint itself. */
    CodeBlock emit(Effect effect, Optional<Machine> machine) {
        if (effect instanceof Effect.Let let) {
            return CodeBlock.builder()
                    .addStatement(
                            "$T $L = $L",
                            generation.types().of(let.type()),
                            Naming.camel(let.name()),
                            generation.expression(let.value(), let.type(), names))
                    .build();
        }
        CodeBlock call = CodeBlock.builder()
                .addStatement("$L$L", receiver, call(effect, machine))
                .build();
        return effect.condition()
                .map(condition -> CodeBlock.builder()
                        .beginControlFlow("if ($L)", generation.expression(condition, names))
                        .add(call)
                        .endControlFlow()
                        .build())
                .orElse(call);
    }

    /** While the effect happens, the endpoint may end. */
    boolean mayEnd(Effect effect) {
        return effect instanceof Effect.Raise raise && generation.endings().mayEnd(raise.event());
    }

    private CodeBlock call(Effect effect, Optional<Machine> machine) {
        if (effect instanceof Effect.Send send) {
            return CodeBlock.of(
                    "$L($L)", generation.members().send(send), generation.expression(send.message(), names));
        } else if (effect instanceof Effect.Raise raise) {
            return CodeBlock.of(
                    "raise$L($L)", Naming.pascal(raise.event()), generation.expressions(raise.arguments(), names));
        } else if (effect instanceof Effect.StartTimer start) {
            return CodeBlock.of(
                    "start$L($L)", timer(machine, start.timer()), generation.expression(start.duration(), names));
        } else if (effect instanceof Effect.RestartTimer restart) {
            return CodeBlock.of("restart$L()", timer(machine, restart.timer()));
        } else if (effect instanceof Effect.StopTimer stop) {
            return CodeBlock.of("stop$L()", timer(machine, stop.timer()));
        } else if (effect instanceof Effect.Feed feed) {
            return CodeBlock.of("feed($T.$L)", generation.types().port("Channel"), Naming.constant(feed.channel()));
        } else if (effect instanceof Effect.Emit emit) {
            return CodeBlock.of(
                    "outputs().$L($L)", Naming.camel(emit.output()), generation.expressions(emit.arguments(), names));
        } else if (effect instanceof Effect.ClearTranscript) {
            return CodeBlock.of("clearTranscript()");
        }
        throw new IllegalArgumentException(effect.note().span() + ": no Java for this effect");
    }

    private String timer(Optional<Machine> machine, String timer) {
        return generation.members().timer(machine.orElseThrow(), timer);
    }
}
