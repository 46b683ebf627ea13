package org.spectls.interpreter;

import java.util.Optional;
import java.util.function.Predicate;
import org.spectls.compiler.model.Property;

/**
 * What a run must still satisfy, as a formula of linear temporal logic that each step turns into the one that the rest
 * of the run must satisfy (formula progression). Immutable.
 */
sealed interface Formula {
    Formula TRUE = new Constant(true);
    Formula FALSE = new Constant(false);

    /** What the rest of the run must satisfy after a step; {@code facts} tells which of the atoms hold in it. */
    Formula after(Predicate<Property> facts);

    static Formula of(Property property) {
        if (property instanceof Property.UnaryOp unary) {
            Formula operand = of(unary.operand());
            return switch (unary.operator()) {
                case ALWAYS -> new Always(operand);
                case NEVER -> new Always(not(operand));
                case EVENTUALLY -> not(new Always(not(operand)));
                case NOT -> not(operand);
                case POSSIBLE -> throw new IllegalArgumentException(property.span() + ": one run does not show this");
            };
        } else if (property instanceof Property.BinaryOp binary) {
            Formula left = of(binary.left());
            Formula right = of(binary.right());
            return switch (binary.operator()) {
                case AND -> and(left, right);
                case OR -> or(left, right);
                // The right side comes some time, and until then the left one holds.
                case UNTIL -> and(new Unless(left, right), not(new Always(not(right))));
                case BEFORE -> new Unless(not(right), left);
                case LEADS_TO -> new Always(or(not(left), not(new Always(not(right)))));
            };
        }
        return new Atom(property);
    }

    record Constant(boolean value) implements Formula {
        @Override
        public Formula after(Predicate<Property> facts) {
            return this;
        }
    }

    record Atom(Property property) implements Formula {
        @Override
        public Formula after(Predicate<Property> facts) {
            return facts.test(property) ? TRUE : FALSE;
        }
    }

    record Not(Formula operand) implements Formula {
        @Override
        public Formula after(Predicate<Property> facts) {
            return not(operand.after(facts));
        }
    }

    record And(Formula left, Formula right) implements Formula {
        @Override
        public Formula after(Predicate<Property> facts) {
            return and(left.after(facts), right.after(facts));
        }
    }

    record Always(Formula operand) implements Formula {
        @Override
        public Formula after(Predicate<Property> facts) {
            return and(operand.after(facts), this);
        }
    }

    /** {@code left} holds until {@code right} does, if that ever happens. */
    record Unless(Formula left, Formula right) implements Formula {
        @Override
        public Formula after(Predicate<Property> facts) {
            return or(right.after(facts), and(left.after(facts), this));
        }
    }

    static Formula not(Formula operand) {
        if (operand instanceof Constant constant) {
            return constant.value() ? FALSE : TRUE;
        }
        return operand instanceof Not not ? not.operand() : new Not(operand);
    }

    /** Without doubling what is owed already, so that what a long run owes stays short. */
    static Formula and(Formula left, Formula right) {
        if (left.equals(FALSE) || right.equals(FALSE)) {
            return FALSE;
        } else if (left.equals(TRUE) || includes(right, left)) {
            return right;
        }
        return right.equals(TRUE) || includes(left, right) ? left : new And(left, right);
    }

    static Formula or(Formula left, Formula right) {
        return not(and(not(left), not(right)));
    }

    /** Whether one of the parts that a formula joins is the other. */
    private static boolean includes(Formula whole, Formula part) {
        return whole.equals(part)
                || (whole instanceof And and && (includes(and.left(), part) || includes(and.right(), part)));
    }

    /** What a formula has become, where that is certain. */
    static Optional<Boolean> certain(Formula formula) {
        return formula instanceof Constant constant ? Optional.of(constant.value()) : Optional.empty();
    }
}
