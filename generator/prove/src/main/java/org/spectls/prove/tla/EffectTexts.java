package org.spectls.prove.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.TranscriptDef;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Type;

/**
 * A list of effects as a chain of definitions, each of which makes the next situation of the one before: what stands
 * behind it sees all of them.
 */
final class EffectTexts {
    /** {@code situation} names the situation behind the effects; {@code mayEnd}: one of them may have ended the endpoint. */
    record Chain(List<String> definitions, String situation, boolean mayEnd) {
        /** The chain around a text. */
        String around(String body) {
            return definitions.isEmpty()
                    ? body
                    : "LET\n" + Layout.indent(String.join("\n", definitions)) + "\nIN\n" + body;
        }
    }

    private final Expressions expressions;
    private final Externs externs;

    EffectTexts(Expressions expressions, Externs externs) {
        this.expressions = expressions;
        this.externs = externs;
    }

    /** {@code machine}: whose timers are meant; {@code all}: none of the effects is dropped. */
    Chain of(List<Effect> effects, String start, Optional<String> machine, boolean all) {
        List<String> definitions = new ArrayList<>();
        String current = start;
        int number = 0;
        boolean mayEnd = false;
        for (Effect effect : effects) {
            if (effect instanceof Effect.Let let) {
                String before = current;
                Optional<String> drawn = externs.drawn(let.value(), before, 0);
                definitions.add(Vocabulary.local(let.name()) + " == "
                        + drawn.orElseGet(() -> expressions.fitted(let.value(), let.type(), before)));
                if (drawn.isPresent()) {
                    String next = "S" + ++number;
                    definitions.add(next + " == Drawn(" + current + ", 1)");
                    current = next;
                }
            } else {
                String next = "S" + ++number;
                definitions.add(next + " == " + conditional(effect, current, machine, mayEnd && !all));
                mayEnd |= effect instanceof Effect.Raise;
                current = next;
            }
        }
        return new Chain(definitions, current, mayEnd);
    }

    private String conditional(Effect effect, String current, Optional<String> machine, boolean mayEnd) {
        String done = done(effect, current, machine);
        List<String> conditions = new ArrayList<>();
        if (mayEnd) {
            conditions.add("~" + current + ".ended");
        }
        effect.condition().map(c -> expressions.of(c, current)).ifPresent(conditions::add);
        return conditions.isEmpty()
                ? done
                : "IF " + String.join(" /\\ ", conditions) + " THEN " + done + " ELSE " + current;
    }

    private String done(Effect effect, String s, Optional<String> machine) {
        if (effect instanceof Effect.Send send) {
            return "Send(" + s + ", " + Layout.quoted(send.channel()) + ", " + transcribed(send) + ", "
                    + expressions.of(send.message(), s) + ")";
        } else if (effect instanceof Effect.Raise raise) {
            String arguments = arguments(raise.arguments(), s);
            return "Raise_" + raise.event() + "(C, Raised(" + s + ", " + Layout.quoted(raise.event()) + ", " + arguments
                    + "), " + arguments + ")";
        } else if (effect instanceof Effect.Emit emit) {
            return "Emit(" + s + ", " + Layout.quoted(emit.output()) + ", " + arguments(emit.arguments(), s) + ")";
        } else if (effect instanceof Effect.StartTimer start) {
            return "StartTimer(" + s + ", " + timer(machine, start.timer()) + ")";
        } else if (effect instanceof Effect.RestartTimer restart) {
            return "RestartTimer(" + s + ", " + timer(machine, restart.timer()) + ")";
        } else if (effect instanceof Effect.StopTimer stop) {
            return "StopTimer(" + s + ", " + timer(machine, stop.timer()) + ")";
        } else if (effect instanceof Effect.Feed feed) {
            return "Feed(" + s + ", " + Layout.quoted(feed.channel()) + ")";
        }
        return "ClearTranscript(" + s + ")";
    }

    private String arguments(List<Expr> arguments, String s) {
        return Layout.tuple(expressions.all(arguments, s));
    }

    private String transcribed(Effect.Send send) {
        Optional<TranscriptDef> transcript = expressions.vocabulary().model.transcript();
        String message = ((Type.Struct) Vocabulary.plain(send.message().type())).name();
        boolean covered = transcript
                .filter(t -> t.channel().equals(send.channel()) && !t.except().contains(message))
                .isPresent();
        return covered ? "TRUE" : "FALSE";
    }

    private static String timer(Optional<String> machine, String name) {
        return Layout.quoted(machine.orElseThrow() + "." + name);
    }
}
