package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.AssignmentSyntax;
import org.spectls.compiler.syntax.HandlerSyntax.EndTarget;
import org.spectls.compiler.syntax.HandlerSyntax.FailTarget;
import org.spectls.compiler.syntax.HandlerSyntax.IgnoreTarget;
import org.spectls.compiler.syntax.HandlerSyntax.RejectTarget;
import org.spectls.compiler.syntax.HandlerSyntax.StateTarget;
import org.spectls.compiler.syntax.HandlerSyntax.StayTarget;
import org.spectls.compiler.syntax.HandlerSyntax.TargetSyntax;
import org.spectls.compiler.syntax.Name;

/** Targets, and the data that they need: given by `with`, else taken from what is in scope under the same name. */
final class TargetResolver {
    private final World world;
    private final Typer typer;
    private final Flattener.Layout layout;
    private final FlatState state;

    TargetResolver(World world, Typer typer, Flattener.Layout layout, FlatState state) {
        this.world = world;
        this.typer = typer;
        this.layout = layout;
        this.state = state;
    }

    Target resolve(TargetSyntax syntax, Instance instance, Scope scope) {
        if (syntax instanceof StayTarget stay) {
            return new Target.Stay(changes(stay.with(), scope));
        } else if (syntax instanceof IgnoreTarget) {
            return new Target.Ignore();
        } else if (syntax instanceof RejectTarget) {
            return new Target.Reject();
        } else if (syntax instanceof EndTarget) {
            return new Target.End();
        } else if (syntax instanceof FailTarget fail) {
            return new Target.Fail(typer.check(fail.failure(), world.failureType(fail.span()), scope));
        }
        return go((StateTarget) syntax, instance, scope);
    }

    /** One assignment to each parameter, in their order; {@code owner} is what needs them. */
    List<Assignment> assign(Name owner, List<AssignmentSyntax> with, List<Param> parameters, Scope scope) {
        Map<String, AssignmentSyntax> given = given(owner, with, parameters);
        List<Assignment> assignments = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Param parameter : parameters) {
            AssignmentSyntax written = given.get(parameter.name());
            Optional<Expr> value = written != null
                    ? Optional.of(typer.check(written.value(), parameter.type(), scope))
                    : scope.find(parameter.name()).map(found -> same(owner, parameter, found));
            if (value.isEmpty()) {
                missing.add(parameter.name());
            }
            value.ifPresent(expr -> assignments.add(new Assignment(parameter.name(), expr)));
        }
        if (!missing.isEmpty()) {
            boolean one = missing.size() == 1;
            world.errors.report(Diagnostic.of(
                            "TLS0410",
                            owner.span(),
                            Words.quoted(missing) + (one ? " is" : " are") + " not set on this path")
                    .withLabel("`" + owner + "` needs " + (one ? "it" : "them"))
                    .withRelated(parameter(parameters, missing.get(0)), "declared here")
                    .withHint("give it a value: `with " + missing.get(0) + " = ...`"));
        }
        return assignments;
    }

    private static Span parameter(List<Param> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(parameter -> parameter.note().span())
                .findFirst()
                .orElseThrow();
    }

    private Expr same(Name owner, Param parameter, Expr found) {
        if (!found.type().equals(parameter.type())
                && !Types.isError(found.type())
                && !Types.isError(parameter.type())) {
            world.errors.report(Diagnostic.of(
                            "TLS0411",
                            owner.span(),
                            "`" + parameter.name() + "` of `" + owner + "` is `" + Types.show(parameter.type())
                                    + "`, and here the name is `" + Types.show(found.type()) + "`")
                    .withRelated(parameter.note().span(), "declared here")
                    .withHint("give it a value: `with " + parameter.name() + " = ...`"));
        }
        return found;
    }

    private Target go(StateTarget target, Instance instance, Scope scope) {
        String name = instance.states.get(target.state().text());
        Optional<FlatState> found = name == null ? Optional.empty() : layout.state(name);
        if (found.isEmpty()) {
            world.errors.unknown("TLS0409", "state", target.state(), instance.states.keySet());
            return new Target.Ignore();
        }
        return new Target.Goto(
                found.get().name(),
                assign(target.state(), target.with(), found.get().params(), scope));
    }

    private List<Assignment> changes(List<AssignmentSyntax> with, Scope scope) {
        List<Assignment> changes = new ArrayList<>();
        Name owner = state.syntax().name();
        for (AssignmentSyntax change : given(owner, with, state.params()).values()) {
            state.params().stream()
                    .filter(param -> param.name().equals(change.name().text()))
                    .findFirst()
                    .ifPresent(param -> changes.add(
                            new Assignment(param.name(), typer.check(change.value(), param.type(), scope))));
        }
        return changes;
    }

    private Map<String, AssignmentSyntax> given(Name owner, List<AssignmentSyntax> with, List<Param> parameters) {
        List<String> names = parameters.stream().map(Param::name).toList();
        Map<String, AssignmentSyntax> given = new LinkedHashMap<>();
        for (AssignmentSyntax assignment : with) {
            Name name = assignment.name();
            if (!names.contains(name.text())) {
                world.errors.unknown("TLS0412", "data of `" + owner + "`", name, names);
            } else if (given.put(name.text(), assignment) != null) {
                world.errors.report("TLS0223", name.span(), "`" + name + "` is assigned twice");
            }
        }
        return given;
    }
}
