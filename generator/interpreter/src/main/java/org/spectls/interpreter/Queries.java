package org.spectls.interpreter;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;

/** What is asked of lists and optionals. */
final class Queries {
    private final Evaluator evaluator;

    Queries(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Nullable
    Value value(Expr expr, Scope scope) {
        if (expr instanceof Expr.Presence e) {
            return Value.of(evaluator.held(e.target(), scope).isPresent() == e.present());
        } else if (expr instanceof Expr.Default e) {
            return fallback(e, scope);
        } else if (expr instanceof Expr.Contains e) {
            Value element = evaluator.value(e.element(), scope);
            return Value.of(elements(e.list(), scope).contains(element));
        } else if (expr instanceof Expr.Query e) {
            return query(e, scope);
        } else if (expr instanceof Expr.Comprehension e) {
            return comprehension(e, scope);
        } else if (expr instanceof Expr.ListLit e) {
            return list(e, scope);
        } else if (expr instanceof Expr.TagLookup e) {
            return new Value.Maybe(lookup(e, scope));
        } else if (expr instanceof Expr.ElementAt e) {
            return new Value.Maybe(
                    elements(e.list(), scope).stream().skip(e.index()).findFirst());
        } else if (expr instanceof Expr.Length e) {
            Value target = evaluator.value(e.target(), scope);
            return Value.of(
                    target instanceof Octets octets
                            ? octets.length()
                            : elements(target).size());
        }
        return null;
    }

    private Value fallback(Expr.Default e, Scope scope) {
        Optional<Value> held = evaluator.held(e.optional(), scope);
        if (held.isEmpty()) {
            return evaluator.value(e.fallback(), scope);
        }
        return e.fallback().type() instanceof Type.Optional ? Value.present(held.get()) : held.get();
    }

    private Value query(Expr.Query e, Scope scope) {
        Stream<Value> elements = elements(e.source(), scope).stream();
        Predicate<Value> holds = element -> evaluator.truth(e.condition(), scope.with(e.variable(), element));
        return switch (e.quantifier()) {
            case ANY -> Value.of(elements.anyMatch(holds));
            case ALL -> Value.of(elements.allMatch(holds));
            case FIRST -> new Value.Maybe(elements.filter(holds).findFirst());
        };
    }

    private Value comprehension(Expr.Comprehension e, Scope scope) {
        Type element = ((Type.ListOf) e.type()).element();
        return new Value.Listed(elements(e.source(), scope).stream()
                .map(value -> scope.with(e.variable(), value))
                .filter(inner ->
                        e.condition().map(c -> evaluator.truth(c, inner)).orElse(true))
                .map(inner -> Evaluator.fit(evaluator.value(e.value(), inner), element))
                .toList());
    }

    private Value list(Expr.ListLit e, Scope scope) {
        Type element = ((Type.ListOf) e.type()).element();
        return new Value.Listed(e.items().stream()
                .filter(item ->
                        item.condition().map(c -> evaluator.truth(c, scope)).orElse(true))
                .map(item -> Evaluator.fit(evaluator.value(item.value(), scope), element))
                .toList());
    }

    /** The body of the first element with the tag, or of a selection itself, if it is that of the tag's case. */
    private Optional<Value> lookup(Expr.TagLookup e, Scope scope) {
        Type held = e.type() instanceof Type.Optional optional ? optional.element() : e.type();
        if (e.list().type() instanceof Type.Select) {
            return Optional.of(evaluator.value(e.list(), scope)).filter(body -> isOf(body, held));
        }
        return elements(e.list(), scope).stream()
                .map(Value.Struct.class::cast)
                .filter(element -> isTagged(element, e.tag()))
                .map(element -> element.field(selection(element)))
                .filter(body -> isOf(body, held))
                .map(body -> body instanceof Value.Opaque opaque ? opaque.content() : body)
                .findFirst();
    }

    private boolean isTagged(Value.Struct element, String tag) {
        StructDef struct = evaluator.index.struct(element.name());
        Wire.Select select =
                (Wire.Select) evaluator.index.select(struct).orElseThrow().wire();
        return ((Value.Code) element.field(select.tag())).name().equals(Optional.of(tag));
    }

    private String selection(Value.Struct element) {
        return evaluator
                .index
                .select(evaluator.index.struct(element.name()))
                .orElseThrow()
                .name();
    }

    private static boolean isOf(Value body, Type type) {
        if (type instanceof Type.Struct struct) {
            return body instanceof Value.Struct value && value.name().equals(struct.name());
        }
        return type instanceof Type.Unit ? body instanceof Value.Empty : body instanceof Value.Opaque;
    }

    private List<Value> elements(Expr expr, Scope scope) {
        return elements(evaluator.value(expr, scope));
    }

    /** Of a list, of an optional, or of an optional list. */
    private static List<Value> elements(Value value) {
        if (value instanceof Value.Maybe maybe) {
            return maybe.held()
                    .map(held -> held instanceof Value.Listed ? elements(held) : List.of(held))
                    .orElse(List.of());
        }
        return ((Value.Listed) value).elements();
    }
}
