package org.spectls.analysis.condition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Operator;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.text.ExprText;

/** Takes conditions apart into atoms: what is left when and, or, not and if are taken away. */
public final class Truths {
    private Truths() {}

    /**
     * The atoms, each as it would be asserted ({@code x present} for {@code x absent}, {@code ==} for {@code !=}), by their
     * text and in their order.
     */
    public static Map<String, Expr> atoms(Expr condition) {
        var found = new LinkedHashMap<String, Expr>();
        value(condition, atom -> {
            found.put(ExprText.of(atom), atom);
            return Optional.empty();
        });
        return found;
    }

    /** The truth of a condition whose atoms are constants. */
    public static Optional<Boolean> constant(Expr condition) {
        return value(condition, Truths::constantAtom);
    }

    /** The truth of a condition, given that of its atoms; all of them are asked for. */
    public static Optional<Boolean> value(Expr condition, Function<Expr, Optional<Boolean>> atoms) {
        Expr plain = Terms.bare(condition);
        if (plain instanceof Expr.BoolLit e) {
            return Optional.of(e.value());
        }
        if (plain instanceof Expr.Not e) {
            return value(e.operand(), atoms).map(truth -> !truth);
        }
        if (plain instanceof Expr.If e && e.type() instanceof Type.Bool) {
            Optional<Boolean> chosen = value(e.condition(), atoms);
            Optional<Boolean> then = value(e.then(), atoms);
            Optional<Boolean> otherwise = value(e.otherwise(), atoms);
            return chosen.isPresent()
                    ? (chosen.get() ? then : otherwise)
                    : then.filter(t -> otherwise.equals(Optional.of(t)));
        }
        if (plain instanceof Expr.Presence e && !e.present()) {
            return atoms.apply(new Expr.Presence(e.target(), true, e.type(), e.span()))
                    .map(truth -> !truth);
        }
        return plain instanceof Expr.Binary e ? binary(e, atoms) : atoms.apply(plain);
    }

    private static Optional<Boolean> binary(Expr.Binary e, Function<Expr, Optional<Boolean>> atoms) {
        switch (e.operator()) {
            case AND, OR -> {
                boolean decisive = e.operator() == Operator.OR;
                Optional<Boolean> left = value(e.left(), atoms);
                Optional<Boolean> right = value(e.right(), atoms);
                if (left.equals(Optional.of(decisive)) || right.equals(Optional.of(decisive))) {
                    return Optional.of(decisive);
                }
                return left.isPresent() && right.isPresent() ? Optional.of(!decisive) : Optional.empty();
            }
            case NE -> {
                return atoms.apply(new Expr.Binary(Operator.EQ, e.left(), e.right(), e.type(), e.span()))
                        .map(truth -> !truth);
            }
            case GT -> {
                return atoms.apply(new Expr.Binary(Operator.LE, e.left(), e.right(), e.type(), e.span()))
                        .map(truth -> !truth);
            }
            case GE -> {
                return atoms.apply(new Expr.Binary(Operator.LE, e.right(), e.left(), e.type(), e.span()));
            }
            case LT -> {
                return atoms.apply(new Expr.Binary(Operator.LE, e.right(), e.left(), e.type(), e.span()))
                        .map(truth -> !truth);
            }
            default -> {
                return atoms.apply(e);
            }
        }
    }

    private static Optional<Boolean> constantAtom(Expr atom) {
        if (atom instanceof Expr.Presence e) {
            return presence(e.target());
        }
        if (atom instanceof Expr.Binary e && e.operator() == Operator.EQ) {
            return equal(Terms.bare(e.left()), Terms.bare(e.right()));
        }
        if (atom instanceof Expr.Binary e
                && e.operator() == Operator.LE
                && Terms.bare(e.left()) instanceof Expr.IntLit left
                && Terms.bare(e.right()) instanceof Expr.IntLit right) {
            return Optional.of(left.value() <= right.value());
        }
        return Optional.empty();
    }

    private static Optional<Boolean> presence(Expr target) {
        if (target instanceof Expr.Absent) {
            return Optional.of(false);
        }
        return target instanceof Expr.Some || !(target.type() instanceof Type.Optional)
                ? Optional.of(true)
                : Optional.empty();
    }

    private static Optional<Boolean> equal(Expr left, Expr right) {
        if (left instanceof Expr.MemberRef one && right instanceof Expr.MemberRef other) {
            return Optional.of(one.member().equals(other.member()));
        }
        if (left instanceof Expr.IntLit one && right instanceof Expr.IntLit other) {
            return Optional.of(one.value() == other.value());
        }
        if (left instanceof Expr.BoolLit one && right instanceof Expr.BoolLit other) {
            return Optional.of(one.value() == other.value());
        }
        if (left instanceof Expr.Absent || right instanceof Expr.Absent) {
            return presence(left instanceof Expr.Absent ? right : left).map(present -> !present);
        }
        return Optional.empty();
    }
}
