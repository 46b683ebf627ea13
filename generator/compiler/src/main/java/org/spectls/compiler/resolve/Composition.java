package org.spectls.compiler.resolve;

import java.util.List;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.syntax.Declaration.EndpointDecl;
import org.spectls.compiler.syntax.Declaration.MachineDecl;
import org.spectls.compiler.syntax.Name;

/** Endpoints: the machines that run side by side. */
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
}
