package org.spectls.compiler.check.logic;

import java.util.List;

/** Builds formulas, and drops at once what cannot matter. */
public final class Formulas {
    public static final Formula TRUE = new Formula.Constant(true);
    public static final Formula FALSE = new Formula.Constant(false);

    private Formulas() {}

    public static Formula of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public static Formula not(Formula operand) {
        if (operand instanceof Formula.Constant constant) {
            return of(!constant.value());
        }
        return operand instanceof Formula.Negation negation ? negation.operand() : new Formula.Negation(operand);
    }

    public static Formula and(Formula... operands) {
        return and(List.of(operands));
    }

    public static Formula and(List<Formula> operands) {
        if (operands.contains(FALSE)) {
            return FALSE;
        }
        List<Formula> open = operands.stream().filter(o -> !o.equals(TRUE)).toList();
        return open.isEmpty() ? TRUE : open.size() == 1 ? open.get(0) : new Formula.Conjunction(open);
    }

    public static Formula or(Formula... operands) {
        return or(List.of(operands));
    }

    public static Formula or(List<Formula> operands) {
        return not(and(operands.stream().map(Formulas::not).toList()));
    }

    public static Formula iff(Formula left, Formula right) {
        return new Formula.Equivalence(left, right);
    }
}
