package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Step;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.syntax.Declaration.ExitSyntax;
import org.spectls.compiler.syntax.HandlerSyntax;
import org.spectls.compiler.syntax.HandlerSyntax.Alternatives;
import org.spectls.compiler.syntax.HandlerSyntax.EventTrigger;
import org.spectls.compiler.syntax.HandlerSyntax.ExitTarget;
import org.spectls.compiler.syntax.Name;

/** Puts the user's handler in for a submachine's exit. */
final class ExitInliner {
    private final World world;
    private final TypeResolver types;
    private final BodyResolver bodies;
    private final TargetResolver targets;
    private final FlatState state;
    private final LocalNames names;

    ExitInliner(
            World world,
            TypeResolver types,
            BodyResolver bodies,
            TargetResolver targets,
            FlatState state,
            LocalNames names) {
        this.world = world;
        this.types = types;
        this.bodies = bodies;
        this.targets = targets;
        this.state = state;
        this.names = names;
    }

    Block inline(ExitTarget target, Scope scope, BodyResolver.Place place, List<Effect> effects) {
        Block nothing = new Block(List.of(), new Leaf("exit", new Target.Ignore(), List.of(), List.of(), place.note()));
        Optional<Instance.Use> use = place.instance().use;
        if (use.isEmpty()) {
            world.errors.report(
                    "TLS0413", target.span(), "only a submachine has exits", "a machine ends with `-> end`");
            return nothing;
        }
        List<ExitSyntax> exits = use.get().submachine().exits();
        Optional<ExitSyntax> exit = exits.stream()
                .filter(e -> e.name().text().equals(target.exit().text()))
                .findFirst();
        if (exit.isEmpty()) {
            List<String> candidates = exits.stream().map(e -> e.name().text()).toList();
            world.errors.unknown("TLS0413", "exit", target.exit(), candidates);
            return nothing;
        }
        List<HandlerSyntax> handlers = handlers(use.get(), exit.get());
        if (handlers.isEmpty()) {
            world.errors.report(
                    "TLS0414",
                    use.get().syntax().submachine().span(),
                    "exit `" + exit.get().name() + "` of `"
                            + use.get().submachine().name() + "` is not handled here",
                    "add `on " + exit.get().name() + "(...) -> ...`");
            return nothing;
        }
        List<Param> parameters = types.parameters(exit.get().parameters());
        List<Assignment> values = targets.assign(target.exit(), target.with(), parameters, scope);
        return values.size() < parameters.size() ? nothing : merge(handlers, use.get(), values, place, effects);
    }

    private static List<HandlerSyntax> handlers(Instance.Use use, ExitSyntax exit) {
        return use.syntax().exits().stream()
                .filter(handler -> handler.trigger() instanceof EventTrigger trigger
                        && trigger.event().text().equals(exit.name().text()))
                .toList();
    }

    private Block merge(
            List<HandlerSyntax> handlers,
            Instance.Use use,
            List<Assignment> values,
            BodyResolver.Place place,
            List<Effect> effects) {
        BodyResolver.Place outer = place.in(use.parent(), effects);
        List<Step> steps = new ArrayList<>();
        List<Expr> meanings = new ArrayList<>();
        for (Assignment value : values) {
            Inlining inlining = new Inlining(Scope.EMPTY, names);
            inlining.bind(value.name(), value.value(), value.value().span());
            inlining.computed().forEach(c -> steps.add(let(c, place)));
            meanings.add(inlining.scope().find(value.name()).orElseThrow());
        }
        if (handlers.size() == 1) {
            HandlerSyntax handler = handlers.get(0);
            Block block = bodies.body(handler.body(), scope(handler, use, meanings), outer);
            steps.addAll(block.steps());
            return new Block(steps, block.ending());
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (HandlerSyntax handler : handlers) {
            if (!handler.body().steps().isEmpty() || !(handler.body().ending() instanceof Alternatives)) {
                Duplicates.report(world, handlers);
                break;
            }
            alternatives.addAll(bodies.alternatives(
                    ((Alternatives) handler.body().ending()).alternatives(), scope(handler, use, meanings), outer));
        }
        return new Block(steps, new Choice(alternatives));
    }

    private static Let let(Inlining.Computed value, BodyResolver.Place place) {
        Expr expr = value.value();
        return new Let(Optional.empty(), value.name(), expr.type(), expr, Optional.empty(), place.note());
    }

    /** The user's own text sees its constants, what it carries, and what the exit hands over. */
    private Scope scope(HandlerSyntax handler, Instance.Use use, List<Expr> values) {
        Scope scope = use.parent().constants.inlinedInto(names);
        for (Param param : state.visible(use.parent())) {
            scope = scope.with(
                    param.name(),
                    new Expr.Var(
                            param.name(),
                            VarKind.DATA,
                            param.type(),
                            param.note().span()),
                    param.note().span());
        }
        List<Name> bindings = Bindings.names(world, (EventTrigger) handler.trigger(), values.size());
        for (int i = 0; i < bindings.size(); i++) {
            scope = scope.with(
                    bindings.get(i).text(), values.get(i), bindings.get(i).span());
        }
        return scope;
    }
}
