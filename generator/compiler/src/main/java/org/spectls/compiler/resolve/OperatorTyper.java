package org.spectls.compiler.resolve;

import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Expression.Operator;

/** Operators and conditionals. */
final class OperatorTyper {
    private final World world;
    private final Typer typer;
    private final Coercions coercions;

    OperatorTyper(World world, Typer typer, Coercions coercions) {
        this.world = world;
        this.typer = typer;
        this.coercions = coercions;
    }

    Expr binary(Expression.Binary syntax, Optional<Type> hint, Scope scope) {
        return switch (syntax.operator()) {
            case AND, OR -> {
                Expr left = typer.check(syntax.left(), Type.BOOL, scope);
                Expr right = typer.check(syntax.right(), Type.BOOL, scope);
                yield new Expr.Binary(operator(syntax.operator()), left, right, Type.BOOL, syntax.span());
            }
            case EQ, NE, LT, LE, GT, GE -> comparison(syntax, scope);
            case ADD, SUBTRACT, MULTIPLY -> arithmetic(syntax, hint, scope);
        };
    }

    Expr presence(Expression.Presence syntax, Scope scope) {
        Expr target = typer.infer(syntax.target(), scope);
        requireOptional(target, syntax.present() ? "present" : "absent");
        return new Expr.Presence(target, syntax.present(), Type.BOOL, syntax.span());
    }

    Expr fallback(Expression.Default syntax, Optional<Type> hint, Scope scope) {
        Expr optional = typer.infer(syntax.optional(), hint.map(Types::optional), scope);
        requireOptional(optional, "or");
        Type plain = Types.present(optional.type());
        Expr fallback = typer.infer(syntax.fallback(), Optional.of(plain), scope);
        Type result = Types.isOptional(fallback.type()) ? Types.optional(plain) : plain;
        return new Expr.Default(optional, typer.coerce(fallback, result), result, syntax.span());
    }

    Expr conditional(Expression.Conditional syntax, Optional<Type> hint, Scope scope) {
        Expr condition = typer.check(syntax.condition(), Type.BOOL, scope);
        if (hint.isPresent()) {
            Expr then = typer.check(syntax.then(), hint.get(), scope);
            Expr otherwise = typer.check(syntax.otherwise(), hint.get(), scope);
            return new Expr.If(condition, then, otherwise, hint.get(), syntax.span());
        }
        Pair branches = pair(syntax.then(), syntax.otherwise(), Optional.empty(), scope);
        return new Expr.If(condition, branches.left, branches.right, branches.type(), syntax.span());
    }

    private Expr comparison(Expression.Binary syntax, Scope scope) {
        if (syntax.left() instanceof Expression.AbsentLiteral || syntax.right() instanceof Expression.AbsentLiteral) {
            world.errors.report(
                    "TLS0220",
                    syntax.span(),
                    "`absent` is no value that another could be compared with",
                    "write `x absent`, or `x present`");
            return new Expr.BoolLit(false, Type.BOOL, syntax.span());
        }
        Pair operands = pair(syntax.left(), syntax.right(), Optional.empty(), scope);
        Type type = operands.type();
        boolean ordering = syntax.operator() != Operator.EQ && syntax.operator() != Operator.NE;
        if (ordering && Types.isOptional(type)) {
            requirePresent(operands.left instanceof Expr.Some ? operands.right : operands.left);
        } else if (ordering && !isOrdered(type)) {
            world.errors.report(
                    "TLS0220",
                    syntax.span(),
                    "`" + Types.show(type) + "` has no order",
                    "numbers, durations and what has a code are ordered");
        } else if (!ordering && !isComparable(type)) {
            world.errors.report("TLS0220", syntax.span(), "`" + Types.show(type) + "` cannot be compared");
        }
        return new Expr.Binary(operator(syntax.operator()), operands.left, operands.right, Type.BOOL, syntax.span());
    }

    private boolean isOrdered(Type type) {
        boolean coded = !(type instanceof Type.Named named)
                || !world.tables.containsKey(named.name())
                || world.tables.get(named.name()).bits().isPresent();
        return Types.isError(type)
                || Types.isNumber(type)
                || type instanceof Type.Duration
                || (type instanceof Type.Named && coded);
    }

    private static boolean isComparable(Type type) {
        return !(type instanceof Type.Fault) && !(type instanceof Type.Unit);
    }

    private Expr arithmetic(Expression.Binary syntax, Optional<Type> hint, Scope scope) {
        Pair operands = pair(syntax.left(), syntax.right(), hint, scope);
        Type type = operands.type();
        boolean joins = syntax.operator() == Operator.ADD && (Types.isBytes(type) || type instanceof Type.ListOf);
        if (!joins && !Types.isNumber(type) && !Types.isError(type)) {
            world.errors.report(Diagnostic.of(
                            "TLS0220",
                            syntax.span(),
                            "`" + symbol(syntax.operator()) + "` is not for `" + Types.show(type) + "`")
                    .withHint("`+` adds numbers, or joins bytes or lists; `-` and `*` are for numbers"));
        }
        Expr.Operator operator = joins ? Expr.Operator.CONCAT : operator(syntax.operator());
        return new Expr.Binary(operator, operands.left, operands.right, type, syntax.span());
    }

    /** Types two operands alike: one that says what it is helps one that does not. */
    private Pair pair(Expression left, Expression right, Optional<Type> hint, Scope scope) {
        boolean rightFirst = left instanceof Expression.AbsentLiteral
                || (typer.needsHint(left, scope) && !typer.needsHint(right, scope));
        Expr first = typer.infer(rightFirst ? right : left, hint, scope);
        Expr second = typer.infer(rightFirst ? left : right, Optional.of(first.type()), scope);
        Expr l = rightFirst ? second : first;
        Expr r = rightFirst ? first : second;
        Optional<Expr> widened = coercions.attempt(l, r.type());
        return coercions.attempt(r, l.type()).isEmpty() && widened.isPresent()
                ? new Pair(widened.get(), r)
                : new Pair(l, typer.coerce(r, l.type()));
    }

    private void requirePresent(Expr value) {
        world.errors.report(Diagnostic.of("TLS0209", value.span(), "this may be absent")
                .withLabel("this is `" + Types.show(value.type()) + "`")
                .withHint("give a default with `or`, or refuse its absence with `let ... else`"));
    }

    private void requireOptional(Expr value, String operator) {
        if (!Types.isOptional(value.type()) && !Types.isError(value.type())) {
            Diagnostic diagnostic = Diagnostic.of("TLS0210", value.span(), "this is never absent")
                    .withLabel("this is `" + Types.show(value.type()) + "`");
            boolean meantOr = operator.equals("or") && value.type().equals(Type.BOOL);
            world.errors.report(diagnostic.withHint(
                    meantOr ? "write `||` to join conditions" : "`" + operator + "` is for what may be absent"));
        }
    }

    private static String symbol(Operator operator) {
        return operator(operator).symbol();
    }

    private static Expr.Operator operator(Operator operator) {
        return Expr.Operator.valueOf(operator.name());
    }

    private record Pair(Expr left, Expr right) {
        Type type() {
            return Types.isError(left.type()) ? right.type() : left.type();
        }
    }
}
