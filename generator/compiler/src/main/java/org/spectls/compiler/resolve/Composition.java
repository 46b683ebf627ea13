package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.ViewDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Ending;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.syntax.Declaration.EndpointDecl;
import org.spectls.compiler.syntax.Declaration.MachineDecl;
import org.spectls.compiler.syntax.Declaration.ViewDecl;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.text.Labels;

/** Endpoints, and views of the machines. */
final class Composition {
    private final World world;
    private final TypeResolver types;
    private final Typer typer;

    Composition(World world, TypeResolver types, Typer typer) {
        this.world = world;
        this.types = types;
        this.typer = typer;
    }

    EndpointDef endpoint(EndpointDecl syntax) {
        for (Name machine : syntax.machines()) {
            if (world.declarations.find(MachineDecl.class, machine.text()).isEmpty()) {
                world.errors.unknown("TLS0426", "machine", machine, world.declarations.names(MachineDecl.class));
            }
        }
        Scope scope = Scope.EMPTY.withTranscript();
        if (syntax.failureName().isPresent()) {
            Name name = syntax.failureName().get();
            Expr failure = new Expr.Var(name.text(), VarKind.PARAM, world.failureType(name.span()), name.span());
            scope = typer.declare(name, failure, scope);
        }
        EffectResolver effects = new EffectResolver(world, types, typer, List.of(), new LocalNames());
        effects.add(syntax.onFail(), scope);
        return new EndpointDef(
                syntax.name().text(),
                syntax.machines().stream().map(Name::text).toList(),
                syntax.failureName().map(Name::text).orElse("failure"),
                effects.effects(),
                syntax.note());
    }

    ViewDef view(ViewDecl syntax, List<Machine> machines) {
        List<String> labels = machines.stream()
                .flatMap(machine -> machine.states().stream())
                .flatMap(state -> state.handlers().stream())
                .flatMap(handler -> labels(handler.body().ending()))
                .distinct()
                .toList();
        for (Name hidden : syntax.hides()) {
            if (!labels.contains(hidden.text())) {
                world.errors.unknown("TLS0906", "alternative", hidden, labels);
            }
        }
        return new ViewDef(
                syntax.name().text(), syntax.hides().stream().map(Name::text).toList(), syntax.note());
    }

    /** The written labels, and those that leaves have by their targets. */
    private static Stream<String> labels(Ending ending) {
        if (ending instanceof Leaf leaf) {
            return Stream.of(Labels.of(leaf.target()));
        }
        return ((Choice) ending)
                .alternatives().stream()
                        .flatMap(alternative -> Stream.concat(
                                Optional.of(alternative).flatMap(a -> a.label()).stream(),
                                labels(alternative.block().ending())));
    }
}
