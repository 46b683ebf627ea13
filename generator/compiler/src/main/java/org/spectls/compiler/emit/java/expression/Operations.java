package org.spectls.compiler.emit.java.expression;

import com.palantir.javapoet.CodeBlock;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.expression.ExpressionEmitter.Scope;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Operator;
import org.spectls.compiler.model.Type;

/** Operators, coercions and choices. */
final class Operations {
    private static final Map<Operator, String> SYMBOLS = Map.of(
            Operator.EQ,
            "==",
            Operator.NE,
            "!=",
            Operator.LT,
            "<",
            Operator.LE,
            "<=",
            Operator.GT,
            ">",
            Operator.GE,
            ">=");

    private final Scope scope;
    private final Arithmetic arithmetic;

    Operations(Scope scope) {
        this.scope = scope;
        this.arithmetic = new Arithmetic(scope);
    }

    Optional<Java> java(Expr expr, Type expected) {
        if (expr instanceof Expr.Not not) {
            return Optional.of(not(not));
        } else if (expr instanceof Expr.Binary binary) {
            return Optional.of(binary(binary));
        } else if (expr instanceof Expr.If choice) {
            return Optional.of(choice(choice, expected));
        } else if (expr instanceof Expr.Classify classify) {
            return Optional.of(Java.primary("$T.copyOf($L)", KernelTypes.SECRET, scope.code(classify.value())));
        } else if (expr instanceof Expr.Widen widen) {
            return Optional.of(widen(widen));
        } else if (expr instanceof Expr.Slice slice) {
            return Optional.of(slice(slice));
        } else if (expr instanceof Expr.Encode encode) {
            return Optional.of(Java.primary("$L.toBytes()", scope.target(encode.struct())));
        }
        return Optional.empty();
    }

    private Java not(Expr.Not not) {
        if (not.operand() instanceof Expr.Presence presence) {
            return scope.java(new Expr.Presence(presence.target(), !presence.present(), not.type(), not.span()));
        }
        return Java.of(Precedence.UNARY, "!$L", scope.java(not.operand()).in(Precedence.UNARY));
    }

    private Java choice(Expr.If choice, Type expected) {
        return Java.of(
                Precedence.TERNARY,
                "$L ? $L : $L",
                scope.java(choice.condition()).in(Precedence.OR),
                scope.typed(choice.then(), expected).in(Precedence.OR),
                scope.typed(choice.otherwise(), expected).in(Precedence.TERNARY));
    }

    private Java widen(Expr.Widen widen) {
        return widen.value() instanceof Expr.IntLit literal
                ? scope.number(literal.value(), Type.LONG)
                : Java.of(
                        Precedence.UNARY, "(long) $L", scope.java(widen.value()).in(Precedence.UNARY));
    }

    private Java slice(Expr.Slice slice) {
        CodeBlock target = scope.target(slice.target());
        CodeBlock from = scope.code(slice.from());
        return slice.to()
                .map(to -> Java.primary("$L.slice($L, $L)", target, from, scope.code(to)))
                .orElseGet(() -> Java.primary("$L.slice($L)", target, from));
    }

    private Java binary(Expr.Binary binary) {
        return switch (binary.operator()) {
            case ADD, SUBTRACT, MULTIPLY -> arithmetic.java(binary);
            case CONCAT -> concat(binary);
            case EQ, NE -> equality(binary);
            case LT, LE, GT, GE -> order(binary);
            case AND -> logical(binary, "&&", Precedence.AND);
            case OR -> logical(binary, "||", Precedence.OR);
        };
    }

    /** Mixtures of {@code &&} and {@code ||} get parentheses that Java does not ask for, but readers do. */
    private Java logical(Expr.Binary binary, String symbol, Precedence precedence) {
        return Java.of(
                precedence,
                "$L $L $L",
                logicalOperand(binary.left(), precedence),
                symbol,
                logicalOperand(binary.right(), precedence));
    }

    private CodeBlock logicalOperand(Expr operand, Precedence precedence) {
        Java java = scope.java(operand);
        return java.precedence() == precedence ? java.code() : java.in(Precedence.EQUALITY);
    }

    private Java concat(Expr.Binary binary) {
        if (binary.type() instanceof Type.ListOf) {
            return Java.primary(
                    "$T.concat($L, $L)", KernelTypes.LISTS, scope.code(binary.left()), scope.code(binary.right()));
        }
        boolean secret = binary.type() instanceof Type.Secret;
        CodeBlock head = secret && binary.left().type() instanceof Type.Bytes
                ? CodeBlock.of("$T.copyOf($L)", KernelTypes.SECRET, scope.code(binary.left()))
                : scope.target(binary.left());
        Expr tail = binary.right() instanceof Expr.Classify classify ? classify.value() : binary.right();
        return Java.primary("$L.concat($L)", head, scope.code(tail));
    }

    private Java equality(Expr.Binary binary) {
        boolean equal = binary.operator() == Operator.EQ;
        if (isEmpty(binary.right())) {
            return negatedIf(!equal, Java.primary("$L.isEmpty()", scope.target(binary.left())));
        } else if (isEmpty(binary.left())) {
            return negatedIf(!equal, Java.primary("$L.isEmpty()", scope.target(binary.right())));
        }
        Java left = scope.java(binary.left());
        Java right = scope.java(binary.right());
        boolean primitive = isPrimitive(binary.left()) && isPrimitive(binary.right());
        if (primitive && !(left.boxed() && right.boxed())) {
            return compare(left, binary.operator(), right, Precedence.EQUALITY);
        }
        return negatedIf(!equal, Java.primary("$L.equals($L)", left.target(), right.code()));
    }

    private Java order(Expr.Binary binary) {
        if (!(binary.left().type() instanceof Type.Named named)) {
            return compare(
                    scope.java(binary.left()), binary.operator(), scope.java(binary.right()), Precedence.RELATIONAL);
        }
        Java left = Java.primary("$L.code()", scope.target(binary.left()));
        Java right = Java.primary("$L.code()", scope.target(binary.right()));
        if (scope.context.definitions().codeBits(named.name()).orElse(0) == 32) {
            left = Java.primary("$T.compareUnsigned($L, $L)", Integer.class, left.code(), right.code());
            right = Java.primary("0");
        }
        return compare(left, binary.operator(), right, Precedence.RELATIONAL);
    }

    private static Java compare(Java left, Operator operator, Java right, Precedence precedence) {
        return Java.of(
                precedence,
                "$L $L $L",
                left.in(Precedence.ADDITIVE),
                SYMBOLS.getOrDefault(operator, ""),
                right.in(Precedence.ADDITIVE));
    }

    private static Java negatedIf(boolean negated, Java java) {
        return negated ? Java.of(Precedence.UNARY, "!$L", java.code()) : java;
    }

    private boolean isPrimitive(Expr expr) {
        return scope.context.types().of(expr.type()).isPrimitive();
    }

    private static boolean isEmpty(Expr expr) {
        return (expr instanceof Expr.ListLit list && list.items().isEmpty())
                || (expr instanceof Expr.BytesLit bytes && bytes.ascii().isEmpty());
    }
}
