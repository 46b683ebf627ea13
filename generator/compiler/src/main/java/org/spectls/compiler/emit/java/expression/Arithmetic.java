package org.spectls.compiler.emit.java.expression;

import com.palantir.javapoet.TypeName;
import org.spectls.compiler.emit.java.expression.ExpressionEmitter.Scope;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Type;

/** Sums and products: with operators where the operands' ranges rule an overflow out, else with checked methods. */
final class Arithmetic {
    private final Scope scope;

    Arithmetic(Scope scope) {
        this.scope = scope;
    }

    Java java(Expr.Binary binary) {
        boolean wide = scope.context.types().of(binary.type()).equals(TypeName.LONG);
        boolean safe = bound(binary) <= (wide ? Long.MAX_VALUE : Integer.MAX_VALUE);
        return switch (binary.operator()) {
            case MULTIPLY -> arithmetic(binary, safe, "*", "multiplyExact", Precedence.MULTIPLICATIVE);
            case SUBTRACT -> arithmetic(binary, safe, "-", "subtractExact", Precedence.ADDITIVE);
            default -> arithmetic(binary, safe, "+", "addExact", Precedence.ADDITIVE);
        };
    }

    private Java arithmetic(Expr.Binary binary, boolean safe, String symbol, String checked, Precedence precedence) {
        Java left = scope.java(binary.left());
        Java right = scope.java(binary.right());
        if (!safe) {
            return Java.primary("$T.$L($L, $L)", Math.class, checked, left.code(), right.code());
        }
        return Java.of(precedence, "$L $L $L", left.in(precedence), symbol, right.in(Precedence.UNARY));
    }

    /** The largest absolute value; infinite when that may be any of the type's. */
    private static double bound(Expr expr) {
        if (expr instanceof Expr.IntLit literal) {
            return Math.abs((double) literal.value());
        } else if (expr instanceof Expr.DurationLit duration) {
            return duration.millis();
        } else if (expr instanceof Expr.Widen widen) {
            return bound(widen.value());
        } else if (expr instanceof Expr.Binary binary) {
            double left = bound(binary.left());
            double right = bound(binary.right());
            return binary.operator() == Expr.Operator.MULTIPLY ? left * right : left + right;
        }
        boolean narrow = expr.type() instanceof Type.Int number && number.bits() < 32;
        return narrow ? Math.pow(2, ((Type.Int) expr.type()).bits()) : Double.POSITIVE_INFINITY;
    }
}
