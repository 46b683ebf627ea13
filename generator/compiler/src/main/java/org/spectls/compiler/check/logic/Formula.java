package org.spectls.compiler.check.logic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A boolean combination of conditions on single variables. */
public sealed interface Formula {
    /** What this comes to when only some variables have a value. */
    Truth under(Map<Variable, Value> values);

    /** The variables, in the order in which they are met. */
    default Set<Variable> variables() {
        var found = new LinkedHashSet<Variable>();
        collect(found);
        return found;
    }

    void collect(Set<Variable> into);

    enum Truth {
        FALSE,
        UNKNOWN,
        TRUE;

        Truth negated() {
            return this == TRUE ? FALSE : this == FALSE ? TRUE : UNKNOWN;
        }
    }

    record Constant(boolean value) implements Formula {
        @Override
        public Truth under(Map<Variable, Value> values) {
            return value ? Truth.TRUE : Truth.FALSE;
        }

        @Override
        public void collect(Set<Variable> into) {}
    }

    record Atom(Variable variable, Predicate<Value> condition) implements Formula {
        @Override
        public Truth under(Map<Variable, Value> values) {
            Value value = values.get(variable);
            if (value == null) {
                return Truth.UNKNOWN;
            }
            return condition.test(value) ? Truth.TRUE : Truth.FALSE;
        }

        @Override
        public void collect(Set<Variable> into) {
            into.add(variable);
        }
    }

    record Negation(Formula operand) implements Formula {
        @Override
        public Truth under(Map<Variable, Value> values) {
            return operand.under(values).negated();
        }

        @Override
        public void collect(Set<Variable> into) {
            operand.collect(into);
        }
    }

    record Conjunction(List<Formula> operands) implements Formula {
        @Override
        public Truth under(Map<Variable, Value> values) {
            Truth all = Truth.TRUE;
            for (Formula operand : operands) {
                Truth truth = operand.under(values);
                if (truth == Truth.FALSE) {
                    return Truth.FALSE;
                }
                all = truth == Truth.UNKNOWN ? truth : all;
            }
            return all;
        }

        @Override
        public void collect(Set<Variable> into) {
            operands.forEach(operand -> operand.collect(into));
        }
    }

    record Equivalence(Formula left, Formula right) implements Formula {
        @Override
        public Truth under(Map<Variable, Value> values) {
            Truth one = left.under(values);
            Truth other = one == Truth.UNKNOWN ? one : right.under(values);
            return one == Truth.FALSE ? other.negated() : other;
        }

        @Override
        public void collect(Set<Variable> into) {
            left.collect(into);
            right.collect(into);
        }
    }
}
