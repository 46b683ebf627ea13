package org.spectls.compiler.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Suggestions;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.Declaration.EffectsDecl;
import org.spectls.compiler.syntax.EffectSyntax;
import org.spectls.compiler.syntax.Name;

/** A list of effects, with declared effects put in for their names. */
final class EffectResolver {
    private final World world;
    private final TypeResolver types;
    private final Typer typer;
    private final List<String> timers;
    private final LocalNames names;
    private final List<Effect> effects = new ArrayList<>();
    private final Deque<String> underway = new ArrayDeque<>();

    EffectResolver(World world, TypeResolver types, Typer typer, List<String> timers, LocalNames names) {
        this.world = world;
        this.types = types;
        this.typer = typer;
        this.timers = timers;
        this.names = names;
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** Adds effects; returns the scope in which their values are known too. */
    Scope add(List<EffectSyntax> all, Scope scope) {
        return add(all, scope, Optional.empty(), false);
    }

    private Scope add(List<EffectSyntax> all, Scope start, Optional<Expr> outer, boolean inlined) {
        Scope scope = start;
        for (EffectSyntax effect : all) {
            Optional<Expr> condition = condition(effect, outer, scope);
            if (effect instanceof EffectSyntax.Let let) {
                scope = let(let, scope, inlined);
            } else if (effect instanceof EffectSyntax.Call call) {
                scope = call(call, condition, scope);
            } else {
                effects.add(simple(effect, condition, scope));
            }
        }
        return scope;
    }

    private Optional<Expr> condition(EffectSyntax effect, Optional<Expr> outer, Scope scope) {
        Optional<Expr> own = effect.condition().map(syntax -> typer.check(syntax, Type.BOOL, scope));
        if (own.isPresent() && outer.isPresent()) {
            return Optional.of(new Expr.Binary(
                    Expr.Operator.AND,
                    outer.get(),
                    own.get(),
                    Type.BOOL,
                    own.get().span()));
        }
        return own.or(() -> outer);
    }

    private Scope let(EffectSyntax.Let let, Scope scope, boolean inlined) {
        if (let.condition().isPresent()) {
            world.errors.report("TLS0420", let.name().span(), "a `let` among effects has no condition");
        }
        Expr value = typer.let(let.value(), let.type().map(types::resolve), scope);
        String name = inlined ? names.fresh(let.name().text()) : let.name().text();
        names.take(name);
        effects.add(new Effect.Let(name, value.type(), value, Optional.empty(), let.note()));
        Expr variable = new Expr.Var(name, VarKind.LET, value.type(), let.name().span());
        return typer.declare(let.name(), variable, scope);
    }

    private Effect simple(EffectSyntax effect, Optional<Expr> condition, Scope scope) {
        Note note = effect.note();
        if (effect instanceof EffectSyntax.Send send) {
            return send(send, condition, scope);
        } else if (effect instanceof EffectSyntax.Raise raise) {
            return raise(raise, condition, scope);
        } else if (effect instanceof EffectSyntax.Start start) {
            Expr duration = typer.check(start.duration(), Type.DURATION, scope);
            return new Effect.StartTimer(timer(start.timer()), duration, condition, note);
        } else if (effect instanceof EffectSyntax.Restart restart) {
            return new Effect.RestartTimer(timer(restart.timer()), condition, note);
        } else if (effect instanceof EffectSyntax.Stop stop) {
            return new Effect.StopTimer(timer(stop.timer()), condition, note);
        } else if (effect instanceof EffectSyntax.Feed feed) {
            if (!world.channels.containsKey(feed.channel().text())) {
                world.errors.unknown("TLS0406", "channel", feed.channel(), world.channels.keySet());
            }
            return new Effect.Feed(feed.channel().text(), condition, note);
        }
        if (world.transcript.isEmpty()) {
            world.errors.report(
                    "TLS0421",
                    note.span(),
                    "there is no transcript to clear",
                    "declare one: `transcript over CHANNEL`");
        }
        return new Effect.ClearTranscript(condition, note);
    }

    private Effect send(EffectSyntax.Send send, Optional<Expr> condition, Scope scope) {
        Expr message = typer.infer(send.message(), scope);
        List<ChannelDef> carriers = world.channels.values().stream()
                .filter(channel -> message.type() instanceof Type.Struct struct
                        && channel.messages().stream().anyMatch(m -> m.name().equals(struct.name())))
                .toList();
        if (carriers.size() != 1 && !Types.isError(message.type())) {
            String type = Types.show(message.type());
            world.errors.report(
                    "TLS0422",
                    message.span(),
                    carriers.isEmpty()
                            ? "no channel carries `" + type + "`"
                            : "more than one channel carries `" + type + "`");
        }
        String channel = carriers.isEmpty() ? "" : carriers.get(0).name();
        return new Effect.Send(channel, message, condition, send.note());
    }

    private Effect raise(EffectSyntax.Raise raise, Optional<Expr> condition, Scope scope) {
        EventDef event = world.events.get(raise.event().text());
        List<Param> parameters = List.of();
        if (event == null || event.kind() != EventKind.EVENT) {
            List<String> candidates = world.events.values().stream()
                    .filter(def -> def.kind() == EventKind.EVENT)
                    .map(EventDef::name)
                    .toList();
            world.errors.unknown("TLS0423", "event between machines", raise.event(), candidates);
        } else {
            parameters = event.params();
        }
        List<Expr> arguments =
                event == null ? List.of() : typer.arguments(raise.event(), raise.arguments(), parameters, scope);
        return new Effect.Raise(raise.event().text(), arguments, condition, raise.note());
    }

    private String timer(Name name) {
        if (!timers.contains(name.text())) {
            world.errors.unknown("TLS0424", "timer of this machine", name, timers);
        }
        return name.text();
    }

    private Scope call(EffectSyntax.Call call, Optional<Expr> condition, Scope scope) {
        EventDef output = world.events.get(call.name().text());
        if (output != null && output.kind() == EventKind.OUTPUT) {
            List<Expr> arguments = typer.arguments(call.name(), call.arguments(), output.params(), scope);
            effects.add(new Effect.Emit(output.name(), arguments, condition, call.note()));
            return scope;
        }
        Optional<EffectsDecl> declared =
                world.declarations.find(EffectsDecl.class, call.name().text());
        if (declared.isPresent()) {
            return inline(declared.get(), call, condition, scope);
        }
        unknown(call.name(), output);
        return scope;
    }

    /** Returns the scope in which what the declared effects name is known too. */
    private Scope inline(EffectsDecl declared, EffectSyntax.Call call, Optional<Expr> condition, Scope scope) {
        if (underway.contains(declared.name().text())) {
            world.errors.report("TLS0403", call.name().span(), "`" + call.name() + "` uses itself");
            return scope;
        }
        world.inlined(declared);
        List<Param> parameters = types.parameters(declared.parameters());
        List<Expr> arguments = typer.arguments(call.name(), call.arguments(), parameters, scope);
        Inlining inlining = new Inlining(Scope.EMPTY.withTranscript().inlinedInto(names), names);
        for (int i = 0; i < parameters.size(); i++) {
            inlining.bind(
                    parameters.get(i).name(),
                    arguments.get(i),
                    parameters.get(i).note().span());
        }
        inlining.computed()
                .forEach(value -> effects.add(new Effect.Let(
                        value.name(), value.value().type(), value.value(), Optional.empty(), call.note())));
        underway.push(declared.name().text());
        Scope inner = add(declared.effects(), inlining.scope(), condition, true);
        underway.pop();
        Scope known = scope;
        for (EffectSyntax effect : declared.effects()) {
            if (effect instanceof EffectSyntax.Let let) {
                Optional<Expr> value = inner.find(let.name().text());
                known = value.isPresent() ? typer.declare(let.name(), value.get(), known) : known;
            }
        }
        return known;
    }

    private void unknown(Name name, @Nullable EventDef other) {
        if (other != null) {
            world.errors.report(
                    "TLS0425",
                    name.span(),
                    "`" + name + "` is no output",
                    other.kind() == EventKind.EVENT ? "write `raise " + name + "`" : "it comes from the environment");
            return;
        }
        List<String> candidates = new ArrayList<>(world.declarations.names(EffectsDecl.class));
        world.events.values().stream()
                .filter(def -> def.kind() == EventKind.OUTPUT)
                .forEach(def -> candidates.add(def.name()));
        world.errors.report(Diagnostic.of("TLS0425", name.span(), "no output or effects are called `" + name + "`")
                .withHint(Suggestions.didYouMean(name.text(), candidates)));
    }
}
