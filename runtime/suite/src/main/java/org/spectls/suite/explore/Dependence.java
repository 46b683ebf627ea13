package org.spectls.suite.explore;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Model;
import org.spectls.suite.tree.Tree;

/** Which parts of the configuration the handlers of a model look at. Immutable. */
final class Dependence {
    private final Map<String, SortedSet<String>> byHandler = new HashMap<>();
    private final Map<String, FunctionDef> functions = new HashMap<>();

    Dependence(Model model) {
        model.functions().forEach(function -> functions.put(function.name(), function));
        model.machines()
                .forEach(machine -> machine.states()
                        .forEach(state ->
                                state.handlers().forEach(handler -> byHandler.put(handler.id(), of(handler)))));
    }

    /** The names of what a handler looks at, itself or by a function. */
    SortedSet<String> of(String handler) {
        return byHandler.getOrDefault(handler, new TreeSet<>());
    }

    private SortedSet<String> of(Handler handler) {
        SortedSet<String> found = new TreeSet<>();
        collect(handler.body(), found, new HashSet<>());
        return found;
    }

    private void collect(Object part, Set<String> found, Set<String> seen) {
        Tree.visit(part, node -> {
            if (node instanceof Expr.Var variable && variable.kind() == Expr.VarKind.CONFIG) {
                found.add(variable.name());
            } else if (node instanceof Expr.Call call && seen.add(call.function())) {
                FunctionDef function = functions.get(call.function());
                if (function != null) {
                    collect(function.body(), found, seen);
                }
            }
        });
    }
}
