package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Target;

/** The secrets whose life ends with a transition. */
final class Wiping {
    private Wiping() {}

    /** In the order in which they came to be known. */
    static List<String> wiped(World world, FlatState state, Target target, Scope scope) {
        Map<String, Expr.Var> secrets = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(scope.names());
        Collections.reverse(names);
        for (String name : names) {
            scope.find(name)
                    .filter(Expr.Var.class::isInstance)
                    .map(Expr.Var.class::cast)
                    .filter(variable -> Secrets.secret(world, variable.type()))
                    .filter(variable -> isLocal(variable.kind()))
                    .ifPresent(variable -> secrets.put(variable.name(), variable));
        }
        state.params().stream()
                .filter(param -> Secrets.secret(world, param.type()))
                .forEach(param -> secrets.putIfAbsent(
                        param.name(),
                        new Expr.Var(
                                param.name(),
                                VarKind.DATA,
                                param.type(),
                                param.note().span())));
        List<String> wiped = new ArrayList<>();
        secrets.forEach((name, variable) -> {
            if (!survives(world, variable, target)) {
                wiped.add(name);
            }
        });
        return wiped;
    }

    private static boolean isLocal(VarKind kind) {
        return kind == VarKind.DATA || kind == VarKind.LET || kind == VarKind.PARAM;
    }

    private static boolean survives(World world, Expr.Var variable, Target target) {
        if (target instanceof Target.Goto go) {
            return carried(world, variable, go.data());
        } else if (target instanceof Target.Stay stay) {
            boolean replaced = stay.data().stream().anyMatch(a -> a.name().equals(variable.name()));
            return (variable.kind() == VarKind.DATA && !replaced) || carried(world, variable, stay.data());
        }
        boolean remains = target instanceof Target.Ignore || target instanceof Target.Reject;
        return remains && variable.kind() == VarKind.DATA;
    }

    private static boolean carried(World world, Expr.Var variable, List<Assignment> data) {
        return data.stream()
                .flatMap(assignment -> Aliases.of(world, assignment.value()).stream())
                .anyMatch(Set.of(variable.name())::contains);
    }
}
