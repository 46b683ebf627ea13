package org.spectls.analysis.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.spectls.compiler.check.logic.Encoder;
import org.spectls.compiler.check.logic.Formula;
import org.spectls.compiler.check.logic.Formulas;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Operator;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.text.ExprText;

/** The least that the numbers among a machine's data can be: what begins somewhere and is only counted up is never below. */
public final class Floors {
    private final Map<String, Long> floors = new HashMap<>();

    /**
     * Finds them.
     *
     * @param assigned by the name of a number among the data: all that it is set to, in whatever state
     */
    public Floors(Map<String, ? extends Collection<Expr>> assigned) {
        // What was not set yet may be anything above; each round lets more be set. What is counted down has no floor.
        assigned.keySet().forEach(name -> floors.put(name, Long.MAX_VALUE));
        boolean sank = true;
        while (sank) {
            sank = false;
            for (Map.Entry<String, ? extends Collection<Expr>> one : assigned.entrySet()) {
                sank |= sink(one.getKey(), one.getValue());
            }
        }
    }

    private boolean sink(String name, Collection<Expr> values) {
        Long before = floors.get(name);
        for (Expr value : values) {
            OptionalLong least = least(value);
            Long floor = floors.get(name);
            if (floor != null && least.isEmpty()) {
                floors.remove(name);
            } else if (floor != null && least.getAsLong() < floor) {
                floors.put(name, least.getAsLong());
            }
        }
        return before != null && !before.equals(floors.get(name));
    }

    /** Comparisons with a constant that a floor decides are in no doubt any more. */
    public Expr simplified(Expr condition) {
        Expr simple = Rewriting.parts(condition, this::simplified);
        if (simple instanceof Expr.Binary e) {
            if (Terms.bare(e.right()) instanceof Expr.IntLit right) {
                return decided(e, e.operator(), least(e.left()), right.value());
            }
            if (Terms.bare(e.left()) instanceof Expr.IntLit left) {
                return decided(e, mirrored(e.operator()), least(e.right()), left.value());
            }
        }
        return simple;
    }

    /**
     * What of conditions hangs together through equalities: a number that is equal to a constant compares with others as
     * the constant does.
     */
    public List<Formula> axioms(Collection<Expr> atoms, Encoder encoder) {
        Map<String, Expr> known = new LinkedHashMap<>();
        atoms.forEach(atom -> known.put(ExprText.of(atom), atom));
        List<Formula> axioms = new ArrayList<>();
        for (Expr equality : atoms) {
            for (Expr comparison : atoms) {
                replaced(equality, comparison)
                        .map(constant -> known.get(ExprText.of(constant)))
                        .filter(constant -> !constant.equals(comparison))
                        .ifPresent(constant -> axioms.add(Formulas.or(List.of(
                                Formulas.not(encoder.encode(equality)),
                                same(encoder.encode(comparison), encoder.encode(constant))))));
            }
        }
        return axioms;
    }

    private static Formula same(Formula one, Formula other) {
        return Formulas.or(List.of(
                Formulas.and(List.of(one, other)), Formulas.and(List.of(Formulas.not(one), Formulas.not(other)))));
    }

    /** The comparison with the constant in the number's place; empty when they are not about the same number. */
    private Optional<Expr> replaced(Expr equality, Expr comparison) {
        if (!(equality instanceof Expr.Binary equal)
                || !(Terms.bare(equal.right()) instanceof Expr.IntLit constant)
                || !isEquality(equal, constant.value())
                || !(comparison instanceof Expr.Binary e)
                || e.operator() != Operator.LE) {
            return Optional.empty();
        }
        String number = ExprText.of(equal.left());
        if (ExprText.of(e.left()).equals(number)) {
            return Optional.of(new Expr.Binary(e.operator(), equal.right(), e.right(), e.type(), e.span()));
        }
        return ExprText.of(e.right()).equals(number)
                ? Optional.of(new Expr.Binary(e.operator(), e.left(), equal.right(), e.type(), e.span()))
                : Optional.empty();
    }

    private boolean isEquality(Expr.Binary comparison, long constant) {
        OptionalLong least = least(comparison.left());
        return comparison.operator() == Operator.EQ
                || (comparison.operator() == Operator.LE && least.isPresent() && least.getAsLong() == constant);
    }

    private static Expr decided(Expr.Binary comparison, Operator operator, OptionalLong least, long constant) {
        boolean above = least.isPresent() && least.getAsLong() > constant;
        boolean notBelow = least.isPresent() && least.getAsLong() >= constant;
        return switch (operator) {
            case EQ, LE -> above ? literal(false, comparison) : comparison;
            case NE, GT -> above ? literal(true, comparison) : comparison;
            case LT -> notBelow ? literal(false, comparison) : comparison;
            case GE -> notBelow ? literal(true, comparison) : comparison;
            default -> comparison;
        };
    }

    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case LE -> Operator.GE;
            case GE -> Operator.LE;
            case LT -> Operator.GT;
            case GT -> Operator.LT;
            default -> operator;
        };
    }

    /** A sum that grows too large is no number at all: nothing follows such a step. */
    private OptionalLong least(Expr value) {
        Expr plain = Terms.bare(value);
        if (plain instanceof Expr.IntLit literal) {
            return OptionalLong.of(literal.value());
        }
        if (plain instanceof Expr.Length) {
            return OptionalLong.of(0);
        }
        if (plain instanceof Expr.Var v && v.kind() == Expr.VarKind.DATA) {
            Long floor = floors.get(v.name());
            return floor == null ? OptionalLong.empty() : OptionalLong.of(floor);
        }
        if (plain instanceof Expr.Binary sum && sum.operator() == Operator.ADD) {
            OptionalLong left = least(sum.left());
            OptionalLong right = least(sum.right());
            if (left.isPresent() && right.isPresent() && left.getAsLong() >= 0 && right.getAsLong() >= 0) {
                long added = left.getAsLong() + right.getAsLong();
                return OptionalLong.of(added < 0 ? Long.MAX_VALUE : added);
            }
        }
        return OptionalLong.empty();
    }

    private static Expr literal(boolean truth, Expr at) {
        return new Expr.BoolLit(truth, Type.BOOL, at.span());
    }
}
