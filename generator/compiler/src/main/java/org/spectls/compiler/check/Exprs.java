package org.spectls.compiler.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Assignment;

/** Walks through expressions. */
final class Exprs {
    private Exprs() {}

    /** Visits an expression and all that it consists of, outermost first. */
    static void walk(Expr expr, Consumer<Expr> visitor) {
        visitor.accept(expr);
        parts(expr).forEach(part -> walk(part, visitor));
    }

    private static List<Expr> parts(Expr expr) {
        if (expr instanceof Expr.Binary e) {
            return List.of(e.left(), e.right());
        }
        if (expr instanceof Expr.Contains e) {
            return List.of(e.list(), e.element());
        }
        if (expr instanceof Expr.Query e) {
            return List.of(e.source(), e.condition());
        }
        if (expr instanceof Expr.Default e) {
            return List.of(e.optional(), e.fallback());
        }
        if (expr instanceof Expr.If e) {
            return List.of(e.condition(), e.then(), e.otherwise());
        }
        if (expr instanceof Expr.Call e) {
            return e.arguments();
        }
        if (expr instanceof Expr.Construct e) {
            return e.fields().stream().map(Assignment::value).toList();
        }
        if (expr instanceof Expr.ListLit e) {
            return e.items().stream()
                    .flatMap(item -> Stream.concat(Stream.of(item.value()), item.condition().stream()))
                    .toList();
        }
        if (expr instanceof Expr.Comprehension e) {
            return Stream.concat(Stream.of(e.value(), e.source()), e.condition().stream())
                    .toList();
        }
        if (expr instanceof Expr.Slice e) {
            return Stream.concat(Stream.of(e.target(), e.from()), e.to().stream())
                    .toList();
        }
        return single(expr);
    }

    private static List<Expr> single(Expr expr) {
        if (expr instanceof Expr.FieldGet e) {
            return List.of(e.target());
        }
        if (expr instanceof Expr.ColumnGet e) {
            return List.of(e.row());
        }
        if (expr instanceof Expr.CodeOf e) {
            return List.of(e.member());
        }
        if (expr instanceof Expr.TagLookup e) {
            return List.of(e.list());
        }
        if (expr instanceof Expr.ElementAt e) {
            return List.of(e.list());
        }
        if (expr instanceof Expr.Not e) {
            return List.of(e.operand());
        }
        if (expr instanceof Expr.Presence e) {
            return List.of(e.target());
        }
        if (expr instanceof Expr.Held e) {
            return List.of(e.optional());
        }
        if (expr instanceof Expr.Encode e) {
            return List.of(e.struct());
        }
        if (expr instanceof Expr.Length e) {
            return List.of(e.target());
        }
        if (expr instanceof Expr.Tagged e) {
            return List.of(e.body());
        }
        if (expr instanceof Expr.Some e) {
            return List.of(e.value());
        }
        if (expr instanceof Expr.Classify e) {
            return List.of(e.value());
        }
        return expr instanceof Expr.Widen e ? List.of(e.value()) : List.of();
    }
}
