package org.spectls.compiler.check;

import java.util.List;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Model;

/** Views of machines that several checks need. */
final class Machines {
    private Machines() {}

    /** Every transition of a handler. */
    static Stream<Leaf> leaves(Block block) {
        return block.ending() instanceof Choice choice
                ? choice.alternatives().stream().flatMap(alternative -> leaves(alternative.block()))
                : Stream.of((Leaf) block.ending());
    }

    /** The blocks of a handler, itself and those inside. */
    static Stream<Block> blocks(Block block) {
        return block.ending() instanceof Choice choice
                ? Stream.concat(
                        Stream.of(block),
                        choice.alternatives().stream().flatMap(alternative -> blocks(alternative.block())))
                : Stream.of(block);
    }

    static Stream<Handler> handlers(Machine machine) {
        return machine.states().stream().flatMap(state -> state.handlers().stream());
    }

    /** What the text itself says, as opposed to what {@code on other} rules add. */
    static Stream<Handler> writtenHandlers(Machine machine) {
        return handlers(machine).filter(handler -> handler.origin() != Origin.OTHER);
    }

    static boolean handles(Machine machine, Event event) {
        return writtenHandlers(machine).anyMatch(handler -> handler.event().equals(event));
    }

    static boolean hears(Machine machine, Event event) {
        return machine.alphabet().contains(event);
    }

    static Stream<Effect> effects(Machine machine) {
        return handlers(machine).flatMap(handler -> leaves(handler.body())).flatMap(leaf -> leaf.effects().stream());
    }

    static <E extends Effect> Stream<E> effects(Machine machine, Class<E> kind) {
        return effects(machine).filter(kind::isInstance).map(kind::cast);
    }

    /** Effects of an endpoint's machines and of its failing. */
    static <E extends Effect> Stream<E> effects(Model model, EndpointDef endpoint, Class<E> kind) {
        Stream<Effect> own = machines(model, endpoint).flatMap(Machines::effects);
        return Stream.concat(own, endpoint.onFail().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    static Stream<Machine> machines(Model model, EndpointDef endpoint) {
        List<String> names = endpoint.machines();
        return model.machines().stream().filter(machine -> names.contains(machine.name()));
    }

    /** The endpoints that a machine is part of. */
    static Stream<EndpointDef> endpoints(Model model, Machine machine) {
        return model.endpoints().stream().filter(e -> e.machines().contains(machine.name()));
    }

    /** Every expression of a machine, without the parts of expressions. */
    static Stream<Expr> expressions(Machine machine) {
        return machine.states().stream().flatMap(Machines::expressions);
    }

    private static Stream<Expr> expressions(State state) {
        Stream<Expr> initial = state.data().stream().flatMap(data -> data.initial().stream());
        Stream<Expr> awaits = state.awaits().stream().flatMap(await -> await.arguments().stream());
        Stream<Expr> handled = state.handlers().stream()
                .flatMap(handler -> Stream.concat(handler.context().stream(), expressions(handler.body())));
        return Stream.of(initial, awaits, handled).flatMap(s -> s);
    }

    private static Stream<Expr> expressions(Block block) {
        Stream<Expr> steps = block.steps().stream().flatMap(Machines::expressions);
        return Stream.concat(steps, expressions(block.ending()));
    }

    private static Stream<Expr> expressions(Machine.Step step) {
        if (step instanceof Machine.Require require) {
            return Stream.of(require.condition(), require.failure());
        }
        var let = (Machine.Let) step;
        return Stream.concat(Stream.of(let.value()), let.failure().stream());
    }

    private static Stream<Expr> expressions(Machine.Ending ending) {
        if (ending instanceof Choice choice) {
            return choice.alternatives().stream()
                    .flatMap(one -> Stream.concat(one.guard().stream(), expressions(one.block())));
        }
        var leaf = (Leaf) ending;
        return Stream.concat(expressions(leaf.target()), leaf.effects().stream().flatMap(Machines::expressions));
    }

    private static Stream<Expr> expressions(Target target) {
        if (target instanceof Target.Goto go) {
            return go.data().stream().map(Assignment::value);
        }
        if (target instanceof Target.Stay stay) {
            return stay.data().stream().map(Assignment::value);
        }
        return target instanceof Target.Fail fail ? Stream.of(fail.failure()) : Stream.empty();
    }

    static Stream<Expr> expressions(Effect effect) {
        return Stream.concat(arguments(effect), effect.condition().stream());
    }

    private static Stream<Expr> arguments(Effect effect) {
        if (effect instanceof Effect.Send send) {
            return Stream.of(send.message());
        }
        if (effect instanceof Effect.Raise raise) {
            return raise.arguments().stream();
        }
        if (effect instanceof Effect.Emit emit) {
            return emit.arguments().stream();
        }
        if (effect instanceof Effect.Let let) {
            return Stream.of(let.value());
        }
        return effect instanceof Effect.StartTimer start ? Stream.of(start.duration()) : Stream.empty();
    }
}
