package org.spectls.diagram.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.text.ExprText;

/** Short names for what a picture has little room for. */
public final class Words {
    private Words() {}

    /** A message's or an event's name; a call has parentheses. */
    public static String event(Event event) {
        if (event instanceof Event.Malformed malformed) {
            return "malformed " + malformed.channel();
        } else if (event instanceof Event.Call call) {
            return call.name() + "()";
        } else if (event instanceof Event.Timer timer) {
            return "timer " + timer.name();
        } else if (event instanceof Event.Result) {
            return "result";
        }
        return event.name();
    }

    /**
     * The innermost alternative's label, or its guard with those around it; empty without alternatives. An {@code otherwise}
     * around it says nothing of its own.
     */
    public static String guard(List<Alternative> path) {
        if (path.isEmpty()) {
            return "";
        }
        Alternative last = path.get(path.size() - 1);
        boolean bare = last.label().isEmpty() && last.guard().isEmpty();
        String around = last.label().isPresent()
                ? ""
                : path.subList(0, path.size() - 1).stream()
                        .filter(outer -> outer.guard().isPresent()
                                || (bare && outer.label().isPresent()))
                        .map(outer -> name(outer) + ", ")
                        .collect(Collectors.joining());
        return around + name(last);
    }

    private static String name(Alternative alternative) {
        return alternative.label().orElseGet(() -> condition(alternative));
    }

    /** The guards in full; empty without alternatives. */
    public static String fullGuard(List<Alternative> path) {
        return path.stream().map(Words::condition).collect(Collectors.joining(", then "));
    }

    private static String condition(Alternative alternative) {
        return held(alternative).or(() -> alternative.guard().map(ExprText::of)).orElse("otherwise");
    }

    /** {@code when let} tells the name too, since what is inside speaks of it. */
    private static Optional<String> held(Alternative alternative) {
        return alternative.block().steps().stream()
                .limit(1)
                .filter(step -> step instanceof Let let && let.value() instanceof Expr.Held)
                .map(step -> "let " + ((Let) step).name() + " = " + ExprText.of(((Let) step).value()))
                .findFirst();
    }

    /** What a failure is called: a member's name, or how it is found. */
    public static String failure(Expr failure) {
        if (failure instanceof Expr.Default fallback) {
            return failure(fallback.fallback());
        }
        return ExprText.of(failure);
    }

    /** What the effects do, in order; one with a condition ends in a question mark. */
    public static List<String> effects(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> !(effect instanceof Effect.Let))
                .map(effect -> effect(effect) + (effect.condition().isPresent() ? "?" : ""))
                .toList();
    }

    private static String effect(Effect effect) {
        if (effect instanceof Effect.Send send) {
            return message(send);
        } else if (effect instanceof Effect.Raise raise) {
            return "raise " + raise.event();
        } else if (effect instanceof Effect.StartTimer start) {
            return "start " + start.timer();
        } else if (effect instanceof Effect.RestartTimer restart) {
            return "restart " + restart.timer();
        } else if (effect instanceof Effect.StopTimer stop) {
            return "stop " + stop.timer();
        } else if (effect instanceof Effect.Feed feed) {
            return "feed " + feed.channel();
        } else if (effect instanceof Effect.Emit emit) {
            return emit.output() + "()";
        }
        return "clear transcript";
    }

    /** The message's name, and the members that it is made of if it is made of nothing else. */
    public static String message(Effect.Send send) {
        return messageName(send) + members(send.message()).map(m -> " " + m).orElse("");
    }

    public static String messageName(Effect.Send send) {
        return send.message().type() instanceof Type.Struct struct ? struct.name() : send.channel();
    }

    private static Optional<String> members(Expr message) {
        if (!(message instanceof Expr.Construct construct)
                || construct.fields().size() < 2
                || !construct.fields().stream().allMatch(field -> field.value() instanceof Expr.MemberRef)) {
            return Optional.empty();
        }
        List<Assignment> fields = construct.fields();
        return Optional.of(((Expr.MemberRef) fields.get(fields.size() - 1).value()).member());
    }
}
