package org.spectls.analysis.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Assignment;

/** The same expression with other parts. */
final class Rewriting {
    private Rewriting() {}

    /** Puts {@code change} of each part in the place of the part; what has no parts stays as it is. */
    static Expr parts(Expr expr, UnaryOperator<Expr> change) {
        if (expr instanceof Expr.Binary e) {
            return new Expr.Binary(e.operator(), change.apply(e.left()), change.apply(e.right()), e.type(), e.span());
        }
        if (expr instanceof Expr.Contains e) {
            return new Expr.Contains(change.apply(e.list()), change.apply(e.element()), e.type(), e.span());
        }
        if (expr instanceof Expr.Default e) {
            return new Expr.Default(change.apply(e.optional()), change.apply(e.fallback()), e.type(), e.span());
        }
        if (expr instanceof Expr.If e) {
            return new Expr.If(
                    change.apply(e.condition()),
                    change.apply(e.then()),
                    change.apply(e.otherwise()),
                    e.type(),
                    e.span());
        }
        if (expr instanceof Expr.Slice e) {
            return new Expr.Slice(
                    change.apply(e.target()), change.apply(e.from()), e.to().map(change), e.type(), e.span());
        }
        if (expr instanceof Expr.Call e) {
            return new Expr.Call(e.function(), all(e.arguments(), change), e.type(), e.span());
        }
        return ofOne(expr, change);
    }

    private static Expr ofOne(Expr expr, UnaryOperator<Expr> change) {
        if (expr instanceof Expr.FieldGet e) {
            return new Expr.FieldGet(change.apply(e.target()), e.field(), e.lifted(), e.type(), e.span());
        }
        if (expr instanceof Expr.ColumnGet e) {
            return new Expr.ColumnGet(change.apply(e.row()), e.column(), e.lifted(), e.type(), e.span());
        }
        if (expr instanceof Expr.CodeOf e) {
            return new Expr.CodeOf(change.apply(e.member()), e.type(), e.span());
        }
        if (expr instanceof Expr.TagLookup e) {
            return new Expr.TagLookup(change.apply(e.list()), e.tag(), e.type(), e.span());
        }
        if (expr instanceof Expr.ElementAt e) {
            return new Expr.ElementAt(change.apply(e.list()), e.index(), e.type(), e.span());
        }
        if (expr instanceof Expr.Not e) {
            return new Expr.Not(change.apply(e.operand()), e.type(), e.span());
        }
        if (expr instanceof Expr.Presence e) {
            return new Expr.Presence(change.apply(e.target()), e.present(), e.type(), e.span());
        }
        if (expr instanceof Expr.Encode e) {
            return new Expr.Encode(change.apply(e.struct()), e.type(), e.span());
        }
        if (expr instanceof Expr.Length e) {
            return new Expr.Length(change.apply(e.target()), e.type(), e.span());
        }
        return coerced(expr, change);
    }

    private static Expr coerced(Expr expr, UnaryOperator<Expr> change) {
        if (expr instanceof Expr.Held e) {
            return new Expr.Held(change.apply(e.optional()), e.type(), e.span());
        }
        if (expr instanceof Expr.Some e) {
            return new Expr.Some(change.apply(e.value()), e.type(), e.span());
        }
        if (expr instanceof Expr.Classify e) {
            return new Expr.Classify(change.apply(e.value()), e.type(), e.span());
        }
        if (expr instanceof Expr.Widen e) {
            return new Expr.Widen(change.apply(e.value()), e.type(), e.span());
        }
        return collection(expr, change);
    }

    private static Expr collection(Expr expr, UnaryOperator<Expr> change) {
        if (expr instanceof Expr.Query e) {
            return new Expr.Query(
                    e.quantifier(),
                    e.variable(),
                    change.apply(e.source()),
                    change.apply(e.condition()),
                    e.type(),
                    e.span());
        }
        if (expr instanceof Expr.Construct e) {
            List<Assignment> fields = new ArrayList<>();
            e.fields().forEach(field -> fields.add(new Assignment(field.name(), change.apply(field.value()))));
            return new Expr.Construct(e.name(), fields, e.type(), e.span());
        }
        if (expr instanceof Expr.Tagged e) {
            return new Expr.Tagged(e.struct(), e.tag(), change.apply(e.body()), e.type(), e.span());
        }
        if (expr instanceof Expr.ListLit e) {
            List<Expr.ListItem> items = new ArrayList<>();
            e.items()
                    .forEach(item -> items.add(new Expr.ListItem(
                            change.apply(item.value()), item.condition().map(change))));
            return new Expr.ListLit(items, e.type(), e.span());
        }
        if (expr instanceof Expr.Comprehension e) {
            return new Expr.Comprehension(
                    change.apply(e.value()),
                    e.variable(),
                    change.apply(e.source()),
                    e.condition().map(change),
                    e.type(),
                    e.span());
        }
        return expr;
    }

    private static List<Expr> all(List<Expr> exprs, UnaryOperator<Expr> change) {
        List<Expr> changed = new ArrayList<>();
        exprs.forEach(expr -> changed.add(change.apply(expr)));
        return changed;
    }
}
