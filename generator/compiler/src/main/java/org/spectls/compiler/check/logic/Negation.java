package org.spectls.compiler.check.logic;

import java.util.EnumMap;
import java.util.Map;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Operator;

/** The opposite of a condition, as simply as it can be said. */
final class Negation {
    private static final Map<Operator, Operator> OPPOSITES = new EnumMap<>(Map.of(
            Operator.EQ, Operator.NE,
            Operator.NE, Operator.EQ,
            Operator.LT, Operator.GE,
            Operator.GE, Operator.LT,
            Operator.GT, Operator.LE,
            Operator.LE, Operator.GT));

    private Negation() {}

    static Expr of(Expr condition) {
        if (condition instanceof Expr.Not e) {
            return e.operand();
        }
        if (condition instanceof Expr.Presence e) {
            return new Expr.Presence(e.target(), !e.present(), e.type(), e.span());
        }
        Operator opposite = condition instanceof Expr.Binary e ? OPPOSITES.get(e.operator()) : null;
        if (opposite != null) {
            var e = (Expr.Binary) condition;
            return new Expr.Binary(opposite, e.left(), e.right(), e.type(), e.span());
        }
        return new Expr.Not(condition, condition.type(), condition.span());
    }
}
