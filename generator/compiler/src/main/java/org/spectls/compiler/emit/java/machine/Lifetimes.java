package org.spectls.compiler.emit.java.machine;

import java.util.List;
import java.util.stream.Stream;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Var;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;

/** Which of the secrets whose life ends with a transition the handler itself wipes. */
final class Lifetimes {
    private final JavaTypes types;

    Lifetimes(JavaTypes types) {
        this.types = types;
    }

    /** What is wiped at the end of a transition: what the model says, but what the caller of a call handed in stays his. */
    List<String> wiped(Leaf leaf, Frame frame) {
        Event event = frame.handler().event();
        boolean lent = event instanceof Event.Call || event instanceof Event.Input;
        return leaf.wiped().stream()
                .filter(name -> isAtHand(name, leaf, frame))
                .filter(name -> !lent || !isOfPayload(name, leaf, frame))
                .toList();
    }

    /** What is wiped when a transition is cut short because the endpoint has ended: what was computed on the way. */
    List<String> wiped(Frame frame) {
        return frame.lets().stream()
                .filter(let -> types.holdsSecret(let.type()))
                .map(Let::name)
                .filter(name -> isComputed(name, frame))
                .toList();
    }

    /** The handler's Java knows the name; what a state holds when the endpoint ends, the endpoint wipes. */
    private static boolean isAtHand(String name, Leaf leaf, Frame frame) {
        Stream<String> bound = Stream.concat(
                frame.lets().stream().map(Let::name),
                Nodes.of(leaf.effects(), Effect.Let.class).map(Effect.Let::name));
        Stream<String> data = frame.state().stream()
                .filter(state -> !HandlerKey.ends(leaf.target()))
                .flatMap(state -> state.data().stream())
                .map(Param::name);
        return Stream.concat(bound, data).anyMatch(name::equals) || isPayload(name, frame);
    }

    private static boolean isPayload(String name, Frame frame) {
        return frame.handler().bindings().stream().map(Param::name).anyMatch(name::equals);
    }

    /** A value of the payload, or another name for a part of one. */
    private boolean isOfPayload(String name, Leaf leaf, Frame frame) {
        Stream<Expr> steps =
                frame.lets().stream().filter(let -> let.name().equals(name)).map(Let::value);
        Stream<Expr> effects = Nodes.of(leaf.effects(), Effect.Let.class)
                .filter(let -> let.name().equals(name))
                .map(Effect.Let::value);
        return isPayload(name, frame)
                || Stream.concat(steps, effects)
                        .flatMap(this::aliases)
                        .anyMatch(variable -> isOfPayload(variable.name(), leaf, frame));
    }

    /** The value is new, and no part of the configuration, the state or the payload. */
    private boolean isComputed(String name, Frame frame) {
        return frame.lets().stream()
                .filter(let -> let.name().equals(name))
                .flatMap(let -> aliases(let.value()))
                .allMatch(variable -> variable.kind() == VarKind.LET && isComputed(variable.name(), frame));
    }

    /** The secret variables whose very content an expression may hand on, as opposed to something computed from it. */
    private Stream<Var> aliases(Expr value) {
        if (!types.holdsSecret(value.type())) {
            return Stream.empty();
        } else if (value instanceof Var variable) {
            return variable.kind() == VarKind.BOUND ? Stream.empty() : Stream.of(variable);
        } else if (value instanceof Expr.FieldGet get) {
            return aliases(get.target());
        } else if (value instanceof Expr.ElementAt element) {
            return aliases(element.list());
        } else if (value instanceof Expr.Held held) {
            return aliases(held.optional());
        } else if (value instanceof Expr.Query query) {
            return aliases(query.source());
        } else if (value instanceof Expr.Comprehension comprehension) {
            return Stream.concat(aliases(comprehension.value()), aliases(comprehension.source()));
        } else if (value instanceof Expr.Some some) {
            return aliases(some.value());
        } else if (value instanceof Expr.If choice) {
            return Stream.concat(aliases(choice.then()), aliases(choice.otherwise()));
        } else if (value instanceof Expr.Default fallback) {
            return Stream.concat(aliases(fallback.optional()), aliases(fallback.fallback()));
        } else if (value instanceof Expr.Construct construct) {
            return construct.fields().stream().flatMap(field -> aliases(field.value()));
        } else if (value instanceof Expr.ListLit list) {
            return list.items().stream().flatMap(item -> aliases(item.value()));
        }
        return Stream.empty();
    }
}
