package org.spectls.mutate.play;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.ConstDef;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.Span;
import org.spectls.mutate.operator.Nodes;

/** Which handlers of an endpoint a change of the text can make a difference to. Immutable. */
final class Reach {
    private final Map<String, Set<Span>> handlers = new LinkedHashMap<>();
    private final Map<String, Set<Span>> outcomes = new LinkedHashMap<>();
    private final List<Span> others = new ArrayList<>();

    /** What operations begin with: no handler says it, but whichever enters the state evaluates it. */
    private final List<Span> operations = new ArrayList<>();

    /** Looks through the machines of an endpoint, and through what they use. */
    Reach(Model model, String endpoint) {
        Map<String, Object> definitions = definitions(model);
        Set<String> machines = model.endpoints().stream()
                .filter(definition -> definition.name().equals(endpoint))
                .flatMap(definition -> definition.machines().stream())
                .collect(Collectors.toSet());
        model.machines().stream()
                .filter(machine -> machines.contains(machine.name()))
                .flatMap(machine -> machine.states().stream())
                .flatMap(state -> state.handlers().stream())
                .forEach(handler -> add(handler, definitions));
        model.machines().stream()
                .filter(machine -> machines.contains(machine.name()))
                .flatMap(machine -> machine.states().stream())
                .flatMap(state -> state.awaits().stream())
                .forEach(operation -> {
                    operations.addAll(Nodes.of(operation, Span.class));
                    operations.addAll(Nodes.of(used(operation, definitions), Span.class));
                });
        others.addAll(Nodes.of(definitions.values(), Span.class));
        model.machines().stream()
                .filter(machine -> !machines.contains(machine.name()))
                .flatMap(machine -> machine.states().stream())
                .flatMap(state -> state.handlers().stream())
                .forEach(handler -> others.addAll(Nodes.of(handler, Span.class)));
    }

    /** The identifiers of handlers; empty where it may be any. */
    Optional<Set<String>> handlers(Span changed) {
        Set<String> touched = touched(handlers, changed);
        boolean nobodys = touched.isEmpty() && others.stream().noneMatch(span -> overlap(span, changed));
        boolean anybodys = operations.stream().anyMatch(span -> overlap(span, changed));
        return nobodys || anybodys ? Optional.empty() : Optional.of(touched);
    }

    /** The identifiers of transitions and refusals that are changed themselves. */
    Set<String> outcomes(Span changed) {
        return touched(outcomes, changed);
    }

    private void add(Handler handler, Map<String, Object> definitions) {
        Set<Span> spans = new LinkedHashSet<>(Nodes.of(handler, Span.class));
        for (Object used : used(handler, definitions)) {
            spans.addAll(Nodes.of(used, Span.class));
        }
        handlers.put(handler.id(), spans);
        Nodes.of(handler, Leaf.class).forEach(leaf -> outcome(leaf.id(), leaf));
        Nodes.of(handler, Require.class).forEach(require -> outcome(require.id(), require));
        Nodes.of(handler, Let.class).forEach(let -> let.id().ifPresent(id -> outcome(id, let)));
    }

    private void outcome(String id, Object node) {
        outcomes.computeIfAbsent(id, fresh -> new LinkedHashSet<>()).addAll(Nodes.of(node, Span.class));
    }

    private static Map<String, Object> definitions(Model model) {
        Map<String, Object> definitions = new LinkedHashMap<>();
        model.functions().forEach((FunctionDef function) -> definitions.put(function.name(), function));
        model.constants().forEach((ConstDef constant) -> definitions.put(constant.name(), constant));
        return definitions;
    }

    /** Functions and constants, and those that they use themselves. */
    private static Set<Object> used(Object node, Map<String, Object> definitions) {
        Set<Object> used = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<Object> waiting = new ArrayDeque<>(List.of(node));
        while (!waiting.isEmpty()) {
            names(waiting.remove()).filter(seen::add).forEach(name -> {
                Object definition = definitions.get(name);
                if (definition != null) {
                    used.add(definition);
                    waiting.add(definition);
                }
            });
        }
        return used;
    }

    private static Stream<String> names(Object node) {
        return Stream.concat(
                Nodes.of(node, Expr.Call.class).stream().map(Expr.Call::function),
                Nodes.of(node, Expr.Var.class).stream()
                        .filter(variable -> variable.kind() == VarKind.CONST)
                        .map(Expr.Var::name));
    }

    private static Set<String> touched(Map<String, Set<Span>> known, Span changed) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(span -> overlap(span, changed)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean overlap(Span one, Span other) {
        return one.file().equals(other.file())
                && isBefore(one.line(), one.column(), other.endLine(), other.endColumn())
                && isBefore(other.line(), other.column(), one.endLine(), one.endColumn());
    }

    private static boolean isBefore(int line, int column, int otherLine, int otherColumn) {
        return line < otherLine || (line == otherLine && column < otherColumn);
    }
}
