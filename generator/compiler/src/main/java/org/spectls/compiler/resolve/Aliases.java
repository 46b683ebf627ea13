package org.spectls.compiler.resolve;

import java.util.HashSet;
import java.util.Set;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Expr;

/** The secret variables whose very content an expression may hand on, as opposed to something computed from it. */
final class Aliases {
    private final World world;
    private final Set<String> names = new HashSet<>();

    private Aliases(World world) {
        this.world = world;
    }

    static Set<String> of(World world, Expr value) {
        Aliases aliases = new Aliases(world);
        aliases.collect(value);
        return aliases.names;
    }

    private void collect(Expr value) {
        if (!Secrets.secret(world, value.type())) {
            return;
        }
        if (value instanceof Expr.Var variable) {
            names.add(variable.name());
        } else if (value instanceof Expr.FieldGet get) {
            collect(get.target());
        } else if (value instanceof Expr.ElementAt element) {
            collect(element.list());
        } else if (value instanceof Expr.Held held) {
            collect(held.optional());
        } else if (value instanceof Expr.Query query) {
            collect(query.source());
        } else if (value instanceof Expr.Some some) {
            collect(some.value());
        } else if (value instanceof Expr.If choice) {
            collect(choice.then());
            collect(choice.otherwise());
        } else if (value instanceof Expr.Default fallback) {
            collect(fallback.optional());
            collect(fallback.fallback());
        } else if (value instanceof Expr.Construct construct) {
            construct.fields().forEach(field -> collect(field.value()));
        } else if (value instanceof Expr.ListLit list) {
            list.items().forEach(item -> collect(item.value()));
        } else if (value instanceof Expr.Call call) {
            called(call);
        }
    }

    /** A function of the host makes something new; one of the specification may return a part of an argument. */
    private void called(Expr.Call call) {
        FunctionDef function = world.functions.get(call.function());
        if (function == null || function.body().isEmpty()) {
            return;
        }
        Set<String> parameters = of(world, function.body().get());
        for (int i = 0; i < function.params().size() && i < call.arguments().size(); i++) {
            if (parameters.contains(function.params().get(i).name())) {
                collect(call.arguments().get(i));
            }
        }
    }
}
