package org.spectls.compiler.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.resolve.FlatState.Datum;
import org.spectls.compiler.resolve.FlatState.Level;
import org.spectls.compiler.syntax.AssignmentSyntax;
import org.spectls.compiler.syntax.Declaration.MachineDecl;
import org.spectls.compiler.syntax.Declaration.SubmachineDecl;
import org.spectls.compiler.syntax.HandlerSyntax;
import org.spectls.compiler.syntax.MachineItem;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.ParameterSyntax;

/** Lays a machine out flat: states of phases and of submachines, each with its chain of rules. */
final class Flattener {
    private final World world;
    private final TypeResolver types;
    private final Typer typer;
    private final Map<String, FlatState> states = new LinkedHashMap<>();
    private final Set<String> timers = new LinkedHashSet<>();
    private final List<Machine.Phase> phases = new ArrayList<>();
    private final Deque<String> underway = new ArrayDeque<>();

    Flattener(World world, TypeResolver types, Typer typer) {
        this.world = world;
        this.types = types;
        this.typer = typer;
    }

    /** The flat machine. */
    record Layout(List<FlatState> states, List<String> timers, List<Machine.Phase> phases, Instance instance) {
        Optional<FlatState> state(String name) {
            return states.stream().filter(state -> state.name().equals(name)).findFirst();
        }
    }

    Layout flatten(MachineDecl machine) {
        Instance instance = new Instance(Scope.EMPTY.withTranscript(), Optional.empty());
        walk(machine.items(), new Place(instance, "", Optional.empty(), List.of(), List.of()), Origin.MACHINE);
        return new Layout(List.copyOf(states.values()), List.copyOf(timers), phases, instance);
    }

    /** Where items stand: whose text, under which prefix, in which phase, below which rules, with which carried data. */
    private record Place(
            Instance instance, String prefix, Optional<String> phase, List<Level> outer, List<Datum> carried) {}

    private void walk(List<MachineItem> items, Place place, Origin origin) {
        List<HandlerSyntax> handlers = items.stream()
                .filter(HandlerSyntax.class::isInstance)
                .map(HandlerSyntax.class::cast)
                .toList();
        List<Level> levels = push(new Level(handlers, origin, place.instance()), place.outer());
        for (MachineItem item : items) {
            if (item instanceof MachineItem.State state) {
                state(state, place, levels);
            } else if (item instanceof MachineItem.Timers declared) {
                declared.names().forEach(name -> timers.add(name.text()));
            } else if (item instanceof MachineItem.Phase phase) {
                phases.add(new Machine.Phase(phase.name().text(), phase.note()));
                Place inner = new Place(
                        place.instance(),
                        place.prefix(),
                        Optional.of(phase.name().text()),
                        levels,
                        place.carried());
                walk(phase.items(), inner, Origin.PHASE);
            } else if (item instanceof MachineItem.Use use) {
                use(use, place, levels);
            }
        }
    }

    private static List<Level> push(Level level, List<Level> outer) {
        return Stream.concat(Stream.of(level), outer.stream()).toList();
    }

    private void state(MachineItem.State state, Place place, List<Level> outer) {
        String name = place.prefix() + state.name();
        Level own = new Level(state.handlers(), Origin.STATE, place.instance());
        int depth = place.instance().depth();
        List<Datum> data = new ArrayList<>();
        state.data().forEach(parameter -> data.add(new Datum(datum(parameter), depth)));
        data.addAll(place.carried());
        FlatState flat = new FlatState(name, state, place.instance(), place.phase(), data, push(own, outer));
        FlatState first = states.putIfAbsent(name, flat);
        if (first != null) {
            world.errors.report(Diagnostic.of("TLS0401", state.name().span(), "state `" + name + "` is declared twice")
                    .withRelated(first.syntax().name().span(), "first declared here")
                    .withHint(
                            place.prefix().isEmpty() && place.instance().use.isPresent()
                                    ? "use the submachine with a prefix: `use ... as Prefix`"
                                    : "choose another name"));
        }
        place.instance().states.put(state.name().text(), name);
    }

    private Param datum(ParameterSyntax syntax) {
        Param param = types.parameter(syntax);
        Optional<Expr> initial = syntax.initial().map(value -> typer.check(value, param.type(), Scope.EMPTY));
        return new Param(param.name(), param.type(), initial, param.note());
    }

    private void use(MachineItem.Use use, Place place, List<Level> levels) {
        Optional<SubmachineDecl> found =
                world.declarations.find(SubmachineDecl.class, use.submachine().text());
        if (found.isEmpty()) {
            world.errors.unknown(
                    "TLS0402", "submachine", use.submachine(), world.declarations.names(SubmachineDecl.class));
            return;
        }
        SubmachineDecl submachine = found.get();
        world.inlined(submachine);
        if (underway.contains(submachine.name().text())) {
            world.errors.report("TLS0403", use.submachine().span(), "`" + use.submachine() + "` uses itself");
            return;
        }
        List<Param> carrying = types.parameters(use.carrying());
        Instance inner = new Instance(
                constants(use, submachine, place.instance()),
                Optional.of(new Instance.Use(place.instance(), submachine, use, carrying)));
        List<Datum> carried = new ArrayList<>();
        carrying.forEach(param -> carried.add(new Datum(param, place.instance().depth())));
        carried.addAll(place.carried());
        String prefix = place.prefix() + use.prefix().map(Name::text).orElse("");
        underway.push(submachine.name().text());
        walk(submachine.items(), new Place(inner, prefix, place.phase(), levels, carried), Origin.PHASE);
        underway.pop();
        export(use, submachine, place.instance(), inner);
        exits(use, submachine);
    }

    private void exits(MachineItem.Use use, SubmachineDecl submachine) {
        List<String> names =
                submachine.exits().stream().map(exit -> exit.name().text()).toList();
        for (HandlerSyntax handler : use.exits()) {
            if (!(handler.trigger() instanceof HandlerSyntax.EventTrigger trigger)) {
                world.errors.report(
                        "TLS0413",
                        handler.trigger().span(),
                        "only exits are handled here",
                        "rules for the states of a submachine stand in the machine or phase around it");
            } else if (!names.contains(trigger.event().text())) {
                world.errors.unknown("TLS0413", "exit of `" + submachine.name() + "`", trigger.event(), names);
            }
        }
    }

    /** The user may name the use for its entry state, and without prefix each state by its own name. */
    private void export(MachineItem.Use use, SubmachineDecl submachine, Instance outer, Instance inner) {
        List<MachineItem.State> entries =
                states(submachine.items()).filter(MachineItem.State::entry).toList();
        if (entries.size() != 1) {
            world.errors.report(
                    "TLS0404",
                    submachine.name().span(),
                    "a submachine has exactly one entry state, and `" + submachine.name() + "` has "
                            + Words.number(entries.size()),
                    "write `entry state` where it begins");
        }
        for (MachineItem.State entry : entries) {
            String name = use.prefix().orElse(use.submachine()).text();
            outer.states.put(name, inner.states.getOrDefault(entry.name().text(), name));
        }
        if (use.prefix().isEmpty()) {
            inner.states.forEach(outer.states::putIfAbsent);
        } else {
            inner.states.values().forEach(state -> outer.states.putIfAbsent(state, state));
        }
    }

    private static Stream<MachineItem.State> states(List<MachineItem> items) {
        return items.stream().flatMap(item -> {
            if (item instanceof MachineItem.State state) {
                return Stream.of(state);
            }
            return item instanceof MachineItem.Phase phase ? states(phase.items()) : Stream.empty();
        });
    }

    /** Parameters stand for expressions over constants and configuration. */
    private Scope constants(MachineItem.Use use, SubmachineDecl submachine, Instance outer) {
        Map<String, AssignmentSyntax> given = new LinkedHashMap<>();
        for (AssignmentSyntax argument : use.arguments()) {
            if (given.put(argument.name().text(), argument) != null) {
                world.errors.report("TLS0223", argument.name().span(), "`" + argument.name() + "` is assigned twice");
            }
        }
        Scope scope = Scope.EMPTY.withTranscript();
        List<String> missing = new ArrayList<>();
        for (ParameterSyntax parameter : submachine.parameters()) {
            AssignmentSyntax argument = given.remove(parameter.name().text());
            Param param = types.parameter(parameter);
            if (argument == null) {
                missing.add(param.name());
                scope = scope.with(
                        param.name(),
                        Types.error(use.submachine().span()),
                        parameter.name().span());
            } else {
                Expr value = typer.check(argument.value(), param.type(), outer.constants);
                scope = scope.with(param.name(), value, parameter.name().span());
            }
        }
        if (!missing.isEmpty()) {
            world.errors.report(
                    "TLS0224",
                    use.submachine().span(),
                    "`" + use.submachine() + "` also needs " + Words.quoted(missing));
        }
        List<String> names =
                submachine.parameters().stream().map(p -> p.name().text()).toList();
        given.values()
                .forEach(argument -> world.errors.unknown(
                        "TLS0405", "parameter of `" + submachine.name() + "`", argument.name(), names));
        return scope;
    }
}
