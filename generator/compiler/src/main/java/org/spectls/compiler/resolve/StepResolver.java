package org.spectls.compiler.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.Step;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.Declaration.FragmentDecl;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.StepSyntax;
import org.spectls.compiler.text.Labels;

/** Steps in order, with fragments put in for their names; what a fragment computes is known to its user. */
final class StepResolver {
    private final World world;
    private final TypeResolver types;
    private final Typer typer;
    private final LocalNames names;
    private final Deque<String> underway = new ArrayDeque<>();

    StepResolver(World world, TypeResolver types, Typer typer, LocalNames names) {
        this.world = world;
        this.types = types;
        this.typer = typer;
        this.names = names;
    }

    /** Steps, and the scope behind them. */
    record Result(List<Step> steps, Scope scope) {}

    Result resolve(List<StepSyntax> syntax, Scope scope) {
        List<Step> steps = new ArrayList<>();
        Scope behind = scope;
        for (StepSyntax step : syntax) {
            if (step instanceof StepSyntax.Require require) {
                steps.add(require(require, behind));
            } else if (step instanceof StepSyntax.Let let) {
                Let resolved = let(let, behind);
                steps.add(resolved);
                behind = typer.declare(let.name(), VarKind.LET, resolved.type(), behind);
                names.take(resolved.name());
            } else if (step instanceof StepSyntax.Use use) {
                behind = use(use, behind, steps);
            }
        }
        return new Result(steps, behind);
    }

    private Require require(StepSyntax.Require require, Scope scope) {
        Expr condition = typer.check(require.condition(), Type.BOOL, scope);
        Expr failure = failure(require.failure(), scope);
        String label = require.label().map(name -> name.text()).orElseGet(() -> Labels.ofFailure(failure));
        return new Require(label, condition, failure, require.note());
    }

    private Expr failure(Expression syntax, Scope scope) {
        return typer.check(syntax, world.failureType(syntax.span()), scope);
    }

    private Let let(StepSyntax.Let let, Scope scope) {
        Optional<Type> declared = let.type().map(types::resolve);
        if (let.failure().isEmpty()) {
            Expr value = typer.let(let.value(), declared, scope);
            return new Let(Optional.empty(), let.name().text(), value.type(), value, Optional.empty(), let.note());
        }
        StepSyntax.ElseFail refusal = let.failure().get();
        Expr value = typer.let(let.value(), declared.map(Types::optional), scope);
        if (!Types.isOptional(value.type()) && !Types.isError(value.type())) {
            world.errors.report(
                    "TLS0210",
                    value.span(),
                    "this is never absent, so there is nothing to refuse with `else`",
                    "leave the `else` out, or write `require ... else`");
        }
        Expr failure = failure(refusal.failure(), scope);
        String label = refusal.label().map(name -> name.text()).orElseGet(() -> Labels.ofFailure(failure));
        return new Let(
                Optional.of(label),
                let.name().text(),
                Types.present(value.type()),
                value,
                Optional.of(failure),
                let.note());
    }

    private Scope use(StepSyntax.Use use, Scope scope, List<Step> steps) {
        Optional<FragmentDecl> found =
                world.declarations.find(FragmentDecl.class, use.fragment().text());
        if (found.isEmpty()) {
            world.errors.unknown("TLS0402", "fragment", use.fragment(), world.declarations.names(FragmentDecl.class));
            return scope;
        }
        FragmentDecl fragment = found.get();
        world.inlined(fragment);
        if (underway.contains(fragment.name().text())) {
            world.errors.report("TLS0403", use.fragment().span(), "`" + use.fragment() + "` uses itself");
            return scope;
        }
        Scope inner = arguments(use, fragment, scope, steps);
        underway.push(fragment.name().text());
        Result result = resolve(fragment.steps(), inner);
        underway.pop();
        steps.addAll(result.steps());
        return export(result, use, scope);
    }

    private Scope arguments(StepSyntax.Use use, FragmentDecl fragment, Scope scope, List<Step> steps) {
        List<Param> parameters = types.parameters(fragment.parameters());
        List<Expr> arguments = typer.arguments(use.fragment(), use.arguments(), parameters, scope);
        Inlining inlining = new Inlining(Scope.EMPTY.withTranscript().inlinedInto(names), names);
        Optional<String> message = Optional.empty();
        for (int i = 0; i < parameters.size(); i++) {
            Param parameter = parameters.get(i);
            inlining.bind(parameter.name(), arguments.get(i), parameter.note().span());
            if (arguments.get(i) instanceof Expr.Var variable && scope.message().equals(Optional.of(variable.name()))) {
                message = Optional.of(parameter.name());
            }
        }
        for (Inlining.Computed value : inlining.computed()) {
            Expr argument = value.value();
            steps.add(new Let(Optional.empty(), value.name(), argument.type(), argument, Optional.empty(), use.note()));
        }
        return message.map(inlining.scope()::withMessage).orElse(inlining.scope());
    }

    private Scope export(Result fragment, StepSyntax.Use use, Scope scope) {
        Scope behind = scope;
        for (Step step : fragment.steps()) {
            if (step instanceof Let let) {
                Expr variable = new Expr.Var(
                        let.name(), VarKind.LET, let.type(), let.note().span());
                Name name = new Name(let.name(), use.fragment().span());
                behind = typer.declare(name, variable, behind);
            }
        }
        return behind;
    }
}
