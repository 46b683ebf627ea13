package org.spectls.compiler.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.compiler.testing.Exp.add;
import static org.spectls.compiler.testing.Exp.and;
import static org.spectls.compiler.testing.Exp.compare;
import static org.spectls.compiler.testing.Exp.contains;
import static org.spectls.compiler.testing.Exp.eq;
import static org.spectls.compiler.testing.Exp.field;
import static org.spectls.compiler.testing.Exp.not;
import static org.spectls.compiler.testing.Exp.number;
import static org.spectls.compiler.testing.Exp.or;
import static org.spectls.compiler.testing.Exp.orElse;
import static org.spectls.compiler.testing.Exp.present;
import static org.spectls.compiler.testing.Exp.query;
import static org.spectls.compiler.testing.Exp.text;
import static org.spectls.compiler.testing.Exp.truth;
import static org.spectls.compiler.testing.Exp.var;

import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Operator;
import org.spectls.compiler.model.Expr.Quantifier;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.testing.Exp;

class ExprTextTest {
    private static final Expr A = truth("a");
    private static final Expr B = truth("b");
    private static final Expr X = var("x", new Type.Optional(Type.INT));

    @Test
    void putsParenthesesOnlyWhereTheGrammarNeedsThem() {
        assertThat(ExprText.of(and(or(A, B), not(A)))).isEqualTo("(a || b) && !a");
        assertThat(ExprText.of(or(and(A, B), A))).isEqualTo("a && b || a");
        assertThat(ExprText.of(not(eq(A, B)))).isEqualTo("!(a == b)");
        assertThat(ExprText.of(add(add(number(1), number(2)), add(number(3), number(4)))))
                .isEqualTo("1 + 2 + (3 + 4)");
        assertThat(ExprText.of(and(A, query(Quantifier.ANY, "n", var("ns", Type.BYTES), B))))
                .isEqualTo("a && (any n in ns where b)");
        assertThat(ExprText.of(compare(Operator.LT, orElse(X, number(0)), number(3))))
                .isEqualTo("(x or 0) < 3");
    }

    @Test
    void leavesOutWhatTheCompilerAdded() {
        Expr wide = new Expr.Widen(number(1), Type.LONG, Exp.NOWHERE);
        Expr some = new Expr.Some(wide, new Type.Optional(Type.LONG), Exp.NOWHERE);

        assertThat(ExprText.of(eq(X, some))).isEqualTo("x == 1");
        assertThat(ExprText.of(new Expr.Held(X, Type.INT, Exp.NOWHERE))).isEqualTo("x");
    }

    @Test
    void writesAccessesAndWords() {
        Expr lifted = field(X, "size", new Type.Optional(Type.INT));

        assertThat(ExprText.of(present(lifted))).isEqualTo("x?.size present");
        assertThat(ExprText.of(contains(var("xs", Type.BYTES), text("q\"")))).isEqualTo("xs contains \"q\\\"\"");
    }

    @Test
    void writesDurationsInTheLargestUnitThatFits() {
        assertThat(ExprText.duration(0)).isEqualTo("0s");
        assertThat(ExprText.duration(1500)).isEqualTo("1500ms");
        assertThat(ExprText.duration(90_000)).isEqualTo("90s");
        assertThat(ExprText.duration(120_000)).isEqualTo("2min");
        assertThat(ExprText.duration(7_200_000)).isEqualTo("2h");
    }
}
