package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Ending;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.HandlerSyntax;
import org.spectls.compiler.syntax.HandlerSyntax.Alternatives;
import org.spectls.compiler.syntax.HandlerSyntax.EventTrigger;
import org.spectls.compiler.syntax.HandlerSyntax.Trigger;
import org.spectls.compiler.syntax.Name;

/** What one event does in one state. */
final class HandlerResolver {
    private final World world;
    private final Typer typer;
    private final FlatState state;
    private final Event event;
    private final LocalNames names = new LocalNames();
    private final BodyResolver bodies;
    private final List<Param> payload;

    HandlerResolver(
            World world, TypeResolver types, Typer typer, Flattener.Layout layout, FlatState state, Event event) {
        this.world = world;
        this.typer = typer;
        this.state = state;
        this.event = event;
        this.bodies = new BodyResolver(world, types, typer, layout, state, names);
        state.params().forEach(param -> names.take(param.name()));
        this.payload = payload();
    }

    Handler resolve(String id, HandlerFinder.Found found) {
        List<HandlerSyntax> handlers = found.handlers();
        HandlerSyntax first = handlers.get(0);
        List<Param> bindings = bindings(handlers);
        bindings.forEach(binding -> names.take(binding.name()));
        Block body;
        if (handlers.size() == 1) {
            body = bodies.body(first.body(), scope(first, found.instance(), bindings), place(first, found.instance()));
        } else {
            body = merged(handlers, found.instance(), bindings);
        }
        if (!(event instanceof Event.Call)) {
            rejections(body.ending());
        }
        return new Handler(
                event,
                id,
                bindings,
                context(first, found.instance()),
                found.origin(),
                Ids.assign(id, body),
                note(handlers));
    }

    private void rejections(Ending ending) {
        if (ending instanceof Choice choice) {
            choice.alternatives()
                    .forEach(alternative -> rejections(alternative.block().ending()));
        } else if (ending instanceof Leaf leaf && leaf.target() instanceof Target.Reject) {
            world.errors.report(
                    "TLS0429",
                    leaf.note().span(),
                    "only a call can be rejected, and `" + event.name() + "` is none",
                    "write `-> ignore` or `-> fail ...`; a rule for all other calls is `on other call -> reject`");
        }
    }

    private static Note note(List<HandlerSyntax> handlers) {
        Note first = handlers.get(0).note();
        return new Note(
                first.span(),
                handlers.stream()
                        .map(h -> h.note().doc())
                        .filter(d -> !d.isEmpty())
                        .findFirst()
                        .orElse(""),
                handlers.stream()
                        .flatMap(h -> h.note().citations().stream())
                        .distinct()
                        .toList());
    }

    private static BodyResolver.Place place(HandlerSyntax handler, Instance instance) {
        return new BodyResolver.Place(instance, List.of(), false, List.of(), handler.note());
    }

    private Block merged(List<HandlerSyntax> handlers, Instance instance, List<Param> bindings) {
        List<Alternative> alternatives = new ArrayList<>();
        for (HandlerSyntax handler : handlers) {
            if (!handler.body().steps().isEmpty() || !(handler.body().ending() instanceof Alternatives choice)) {
                Duplicates.report(world, handlers);
                break;
            }
            alternatives.addAll(bodies.alternatives(
                    choice.alternatives(), scope(handler, instance, bindings), place(handler, instance)));
        }
        return new Block(List.of(), new Choice(alternatives));
    }

    private List<Param> payload() {
        if (event instanceof Event.Message message) {
            return List.of(param(message.name(), new Type.Struct(message.name())));
        } else if (event instanceof Event.Malformed) {
            return List.of(param("fault", Type.FAULT));
        } else if (event instanceof Event.Result result) {
            return Optional.ofNullable(world.operations.get(result.operation()))
                    .map(operation -> List.of(param("result", operation.result())))
                    .orElse(List.of());
        }
        EventDef def = world.events.get(event.name());
        return event instanceof Event.Timer || def == null ? List.of() : def.params();
    }

    private Param param(String name, Type type) {
        return new Param(name, type, Optional.empty(), state.syntax().note());
    }

    /** The names of the first handler that names the payload; those of the others mean the same. */
    private List<Param> bindings(List<HandlerSyntax> handlers) {
        for (HandlerSyntax handler : handlers) {
            List<Name> given = given(handler.trigger());
            if (!given.isEmpty() && given.size() == payload.size()) {
                List<Param> bindings = new ArrayList<>();
                for (int i = 0; i < given.size(); i++) {
                    Note note = new Note(given.get(i).span(), "", List.of());
                    bindings.add(new Param(given.get(i).text(), payload.get(i).type(), Optional.empty(), note));
                }
                return bindings;
            }
        }
        return secrets();
    }

    /** Who gives the payload no names still owns the secrets in it. */
    private List<Param> secrets() {
        if (payload.stream().noneMatch(param -> Secrets.secret(world, param.type()))) {
            return List.of();
        }
        return payload.stream()
                .map(param ->
                        new Param(names.fresh("given_" + param.name()), param.type(), Optional.empty(), param.note()))
                .toList();
    }

    private List<Name> given(Trigger trigger) {
        if (trigger instanceof HandlerSyntax.MalformedTrigger malformed) {
            return malformed.binding().stream().toList();
        } else if (trigger instanceof HandlerSyntax.ResultTrigger result) {
            return result.binding().stream().toList();
        } else if (trigger instanceof EventTrigger named) {
            if (event instanceof Event.Message) {
                return named.binding().stream().toList();
            }
            named.binding()
                    .ifPresent(name -> world.errors.report(
                            "TLS0416",
                            name.span(),
                            "only a message has a name behind it",
                            "name the values of `" + event.name() + "` in parentheses"));
            return Bindings.names(world, named, payload.size());
        }
        return List.of();
    }

    private Scope scope(HandlerSyntax handler, Instance instance, List<Param> bindings) {
        Scope scope = data(instance);
        List<Name> own = given(handler.trigger());
        for (int i = 0; i < bindings.size() && i < own.size(); i++) {
            Param binding = bindings.get(i);
            Expr variable = new Expr.Var(
                    binding.name(), VarKind.PARAM, binding.type(), own.get(i).span());
            scope = typer.declare(own.get(i), variable, scope);
        }
        boolean message = event instanceof Event.Message && !own.isEmpty();
        return message ? scope.withMessage(own.get(0).text()) : scope;
    }

    private Scope data(Instance instance) {
        Scope scope = instance.constants;
        for (Param param : state.visible(instance)) {
            Name name = new Name(param.name(), param.note().span());
            scope = typer.declare(name, VarKind.DATA, param.type(), scope);
        }
        return scope;
    }

    /** A struct that is decoded with context gets it from the trigger's parentheses. */
    private List<Expr> context(HandlerSyntax handler, Instance instance) {
        if (!(event instanceof Event.Message) || !(handler.trigger() instanceof EventTrigger trigger)) {
            return List.of();
        }
        StructDef struct = world.structs.get(event.name());
        List<Expression> given = trigger.arguments().orElse(List.of());
        if (struct == null
                || (given.isEmpty()
                        && handler.body().steps().isEmpty()
                        && trigger.binding().isEmpty())) {
            return List.of();
        }
        return typer.arguments(trigger.event(), given, struct.context(), data(instance));
    }
}
