package org.spectls.interpreter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Type;

/** Operators, choices and slices. Numbers that grow too large are an {@link ArithmeticException}. */
final class Operators {
    private final Evaluator evaluator;

    Operators(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Nullable
    Value value(Expr expr, Scope scope) {
        if (expr instanceof Expr.Not e) {
            return Value.of(!evaluator.truth(e.operand(), scope));
        } else if (expr instanceof Expr.Binary e) {
            return binary(e, scope);
        } else if (expr instanceof Expr.If e) {
            return evaluator.value(evaluator.truth(e.condition(), scope) ? e.then() : e.otherwise(), scope);
        } else if (expr instanceof Expr.Slice e) {
            Octets target = (Octets) evaluator.value(e.target(), scope);
            long from = evaluator.number(e.from(), scope);
            long to = e.to().map(end -> evaluator.number(end, scope)).orElse((long) target.length());
            return target.slice(from, to);
        }
        return null;
    }

    private Value binary(Expr.Binary e, Scope scope) {
        return switch (e.operator()) {
            case AND -> Value.of(evaluator.truth(e.left(), scope) && evaluator.truth(e.right(), scope));
            case OR -> Value.of(evaluator.truth(e.left(), scope) || evaluator.truth(e.right(), scope));
            case EQ -> Value.of(evaluator.value(e.left(), scope).equals(evaluator.value(e.right(), scope)));
            case NE -> Value.of(!evaluator.value(e.left(), scope).equals(evaluator.value(e.right(), scope)));
            case LT -> Value.of(compare(e, scope) < 0);
            case LE -> Value.of(compare(e, scope) <= 0);
            case GT -> Value.of(compare(e, scope) > 0);
            case GE -> Value.of(compare(e, scope) >= 0);
            case CONCAT -> concat(evaluator.value(e.left(), scope), evaluator.value(e.right(), scope));
            case ADD, SUBTRACT, MULTIPLY ->
                arithmetic(e, evaluator.number(e.left(), scope), evaluator.number(e.right(), scope));
        };
    }

    /** Numbers by their size, enums and tables by their codes. */
    private int compare(Expr.Binary e, Scope scope) {
        return Long.compare(order(evaluator.value(e.left(), scope)), order(evaluator.value(e.right(), scope)));
    }

    private static long order(Value value) {
        if (value instanceof Value.Code code) {
            return code.code();
        }
        return value instanceof Value.Duration duration ? duration.millis() : ((Value.Int) value).value();
    }

    private static Value arithmetic(Expr.Binary e, long left, long right) {
        long result = switch (e.operator()) {
            case ADD -> Math.addExact(left, right);
            case SUBTRACT -> Math.subtractExact(left, right);
            default -> Math.multiplyExact(left, right);
        };
        if (e.type() instanceof Type.Duration) {
            return new Value.Duration(result);
        }
        boolean wide = e.type() instanceof Type.Int number && number.bits() > 32;
        return Value.of(wide ? result : Math.toIntExact(result));
    }

    private static Value concat(Value left, Value right) {
        if (left instanceof Octets head) {
            return head.concat((Octets) right);
        }
        List<Value> joined = new ArrayList<>(((Value.Listed) left).elements());
        joined.addAll(((Value.Listed) right).elements());
        return new Value.Listed(joined);
    }
}
