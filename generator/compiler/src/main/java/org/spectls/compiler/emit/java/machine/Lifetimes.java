package org.spectls.compiler.emit.java.machine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Var;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Model;

/**
 * Who wipes which secret. The model says whose life ends with a transition as far as its machine is concerned; a secret
 * that another machine keeps lives on, and one that is lent belongs to its owner.
 */
final class Lifetimes {
    private final Model model;
    private final JavaTypes types;
    private final Set<Event> retained = new HashSet<>();

    Lifetimes(Model model, JavaTypes types) {
        this.model = model;
        this.types = types;
        for (Machine machine : model.machines()) {
            machine.states().stream()
                    .flatMap(state -> state.handlers().stream())
                    .filter(Lifetimes::keepsPayload)
                    .forEach(handler -> retained.add(handler.event()));
        }
    }

    /** What is wiped at the end of a transition. */
    List<String> wiped(Leaf leaf, Frame frame) {
        Set<String> kept = new HashSet<>();
        Nodes.of(leaf.effects(), Effect.Raise.class)
                .filter(raise -> retained.contains(new Event.Internal(raise.event())))
                .flatMap(raise -> raise.arguments().stream())
                .flatMap(Lifetimes::aliases)
                .forEach(variable -> kept.add(variable.name()));
        return leaf.wiped().stream()
                .filter(name -> isAtHand(name, leaf, frame))
                .filter(name -> !kept.contains(name))
                .filter(name ->
                        !isPayload(name, frame) || ownsPayload(frame.handler().event()))
                .filter(name -> !isLent(name, frame))
                .toList();
    }

    /** What is wiped when a transition is cut short because the endpoint has ended. */
    List<String> wiped(Frame frame) {
        return frame.lets().stream()
                .filter(let -> types.holdsSecret(let.type()))
                .map(Let::name)
                .filter(name -> !isLent(name, frame))
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

    /** The value comes from the configuration, which outlives the endpoint. */
    private static boolean isLent(String name, Frame frame) {
        return frame.lets().stream()
                .filter(let -> let.name().equals(name))
                .flatMap(let -> aliases(let.value()))
                .anyMatch(variable -> variable.kind() == VarKind.CONFIG
                        || (variable.kind() == VarKind.LET
                                && !variable.name().equals(name)
                                && isLent(variable.name(), frame)));
    }

    private static boolean isPayload(String name, Frame frame) {
        return frame.handler().bindings().stream().map(Param::name).anyMatch(name::equals);
    }

    /** Results belong to who awaited them, and so does what another machine tells nobody else. */
    private boolean ownsPayload(Event event) {
        return event instanceof Event.Result
                || (event instanceof Event.Internal
                        && model.endpoints().stream()
                                .allMatch(endpoint -> endpoint.machines().stream()
                                                .filter(machine -> model.machine(machine)
                                                        .alphabet()
                                                        .contains(event))
                                                .count()
                                        <= 1));
    }

    private static boolean keepsPayload(Handler handler) {
        List<String> payload = handler.bindings().stream().map(Param::name).toList();
        return handler.event() instanceof Event.Internal
                && Nodes.of(handler.body(), Assignment.class)
                        .flatMap(assignment -> aliases(assignment.value()))
                        .anyMatch(variable -> payload.contains(variable.name()));
    }

    /** The variables whose very content an expression may hand on, as opposed to something computed from it. */
    private static Stream<Var> aliases(Expr value) {
        if (value instanceof Var variable) {
            return Stream.of(variable);
        } else if (value instanceof Expr.FieldGet get) {
            return aliases(get.target());
        } else if (value instanceof Expr.ElementAt element) {
            return aliases(element.list());
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
