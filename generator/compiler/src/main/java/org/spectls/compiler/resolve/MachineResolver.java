package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Definition.OperationDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Await;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.syntax.Declaration.MachineDecl;
import org.spectls.compiler.syntax.HandlerSyntax;
import org.spectls.compiler.syntax.MachineItem;
import org.spectls.compiler.syntax.Name;

/** One machine: flat and complete. */
final class MachineResolver {
    private final World world;
    private final TypeResolver types;
    private final Typer typer;
    private final Set<HandlerSyntax> used = new HashSet<>();

    MachineResolver(World world, TypeResolver types, Typer typer) {
        this.world = world;
        this.types = types;
        this.typer = typer;
    }

    /** The rules that apply somewhere in what was resolved. */
    Set<HandlerSyntax> usedRules() {
        return used;
    }

    Machine resolve(MachineDecl syntax) {
        Flattener.Layout layout = new Flattener(world, types, typer).flatten(syntax);
        List<Event> alphabet = new Alphabet(world, syntax.receives(), layout).events();
        List<Machine.State> states = layout.states().stream()
                .map(state -> state(syntax.name().text(), layout, state, alphabet))
                .toList();
        initial(syntax, layout);
        return new Machine(
                syntax.name().text(),
                syntax.receives().stream().map(Name::text).toList(),
                layout.timers(),
                layout.phases(),
                states,
                alphabet,
                syntax.note());
    }

    private void initial(MachineDecl machine, Flattener.Layout layout) {
        List<FlatState> initial = layout.states().stream()
                .filter(state -> state.syntax().initial())
                .toList();
        if (initial.size() != 1) {
            world.errors.report(
                    "TLS0404",
                    machine.name().span(),
                    "a machine has exactly one initial state, and `" + machine.name() + "` has "
                            + Words.number(initial.size()),
                    "write `initial state` where it begins");
        }
        for (FlatState state : initial) {
            List<String> unset = state.params().stream()
                    .filter(param -> param.initial().isEmpty())
                    .map(Param::name)
                    .toList();
            if (!unset.isEmpty()) {
                world.errors.report(
                        "TLS0417",
                        state.syntax().name().span(),
                        "the initial state begins without a value for " + Words.quoted(unset),
                        "give it one: `" + unset.get(0) + ": T = ...`");
            }
        }
    }

    private Machine.State state(String machine, Flattener.Layout layout, FlatState state, List<Event> alphabet) {
        String id = machine + "." + state.name();
        List<Handler> handlers = new ArrayList<>();
        List<Event> unhandled = new ArrayList<>();
        for (Event event : alphabet) {
            String handlerId = id + "." + event.name();
            Optional<HandlerFinder.Found> found = HandlerFinder.find(state, event);
            if (event instanceof Event.Result && !awaits(state, event)) {
                handlers.add(stale(event, handlerId, state));
            } else if (found.isEmpty()) {
                unhandled.add(event);
            } else {
                used.addAll(found.get().handlers());
                handlers.add(
                        new HandlerResolver(world, types, typer, layout, state, event).resolve(handlerId, found.get()));
            }
        }
        if (!unhandled.isEmpty()) {
            unhandled(state, unhandled);
        }
        MachineItem.State syntax = state.syntax();
        return new Machine.State(
                state.name(),
                id,
                syntax.initial(),
                syntax.isFinal(),
                state.phase(),
                state.params(),
                syntax.awaiting().flatMap(awaiting -> await(awaiting, state)),
                handlers,
                syntax.note());
    }

    private static boolean awaits(FlatState state, Event event) {
        return state.syntax()
                .awaiting()
                .filter(awaiting -> new Event.Result(awaiting.operation().text()).equals(event))
                .isPresent();
    }

    /** What a state no longer awaits may still arrive, and is of no interest then. */
    private static Handler stale(Event event, String id, FlatState state) {
        Note note = new Note(state.syntax().note().span(), "", List.of());
        Leaf leaf = new Leaf(id, new Target.Ignore(), List.of(), List.of(), note);
        return new Handler(event, id, List.of(), List.of(), Origin.OTHER, new Block(List.of(), leaf), note);
    }

    private Optional<Await> await(MachineItem.Awaiting awaiting, FlatState state) {
        OperationDef operation = world.operations.get(awaiting.operation().text());
        if (operation == null) {
            world.errors.unknown("TLS0418", "operation", awaiting.operation(), world.operations.keySet());
            return Optional.empty();
        }
        Scope scope = state.instance().constants;
        for (Param param : state.params()) {
            Expr variable = new Expr.Var(
                    param.name(), VarKind.DATA, param.type(), param.note().span());
            scope = scope.with(param.name(), variable, param.note().span());
        }
        return Optional.of(new Await(
                operation.name(),
                typer.arguments(awaiting.operation(), awaiting.arguments(), operation.params(), scope)));
    }

    private void unhandled(FlatState state, List<Event> events) {
        List<String> names = events.stream().map(MachineResolver::describe).toList();
        boolean malformed = events.stream().anyMatch(Event.Malformed.class::isInstance);
        world.errors.report(Diagnostic.of(
                        "TLS0419",
                        state.syntax().name().span(),
                        "state `" + state.name() + "` does not say what happens on " + String.join(", ", names))
                .withHint(
                        malformed
                                ? "`on malformed` is never part of `on other`: say what a decoding fault earns"
                                : "add a handler, or a rule for the rest: `on other "
                                        + HandlerFinder.kind(events.get(0))
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                        + " -> ...`"));
    }

    private static String describe(Event event) {
        if (event instanceof Event.Malformed malformed) {
            return "malformed input of `" + malformed.channel() + "`";
        } else if (event instanceof Event.Result result) {
            return "the result of `" + result.operation() + "`";
        }
        return "`" + event.name() + "`";
    }
}
