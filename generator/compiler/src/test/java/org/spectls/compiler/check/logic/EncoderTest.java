package org.spectls.compiler.check.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.compiler.testing.Exp.absent;
import static org.spectls.compiler.testing.Exp.add;
import static org.spectls.compiler.testing.Exp.and;
import static org.spectls.compiler.testing.Exp.compare;
import static org.spectls.compiler.testing.Exp.contains;
import static org.spectls.compiler.testing.Exp.eq;
import static org.spectls.compiler.testing.Exp.field;
import static org.spectls.compiler.testing.Exp.first;
import static org.spectls.compiler.testing.Exp.length;
import static org.spectls.compiler.testing.Exp.list;
import static org.spectls.compiler.testing.Exp.member;
import static org.spectls.compiler.testing.Exp.not;
import static org.spectls.compiler.testing.Exp.nothing;
import static org.spectls.compiler.testing.Exp.number;
import static org.spectls.compiler.testing.Exp.or;
import static org.spectls.compiler.testing.Exp.orElse;
import static org.spectls.compiler.testing.Exp.present;
import static org.spectls.compiler.testing.Exp.query;
import static org.spectls.compiler.testing.Exp.text;
import static org.spectls.compiler.testing.Exp.truth;
import static org.spectls.compiler.testing.Exp.var;
import static org.spectls.compiler.testing.Exp.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.check.logic.Solver.Answer;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Operator;
import org.spectls.compiler.model.Expr.Quantifier;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.testing.Models;

class EncoderTest {
    private static final Type LEVEL = new Type.Named("Level");
    private static final Type KIND = new Type.Named("Kind");
    private static final Type BYTES_LIST = new Type.ListOf(Type.BYTES);
    private static final Model MODEL = Models.of(
            List.of(
                    Models.enumOf("Level", true, "warning", "fatal"),
                    Models.enumOf("Kind", false, "alpha", "beta", "gamma")),
            List.of(Models.structOf("Packet", "size", 16)));

    private final Encoder encoder = new Encoder(MODEL);

    @Test
    void knowsTheLawsOfPropositions() {
        Expr a = truth("a");
        Expr b = truth("b");

        assertThat(never(and(a, not(a)))).isTrue();
        assertThat(always(or(a, not(a)))).isTrue();
        assertThat(caseOf(and(a, not(b)))).isEqualTo("`a` holds and `b` does not hold");
        assertThat(always(eq(and(a, b), not(or(not(a), not(b)))))).isTrue();
    }

    @Test
    void membersExcludeEachOtherAndAClosedEnumHasNoMore() {
        Expr level = var("level", LEVEL);
        Expr kind = var("kind", KIND);

        assertThat(never(and(eq(level, member("Level", "warning")), eq(member("Level", "fatal"), level))))
                .isTrue();
        assertThat(always(or(eq(level, member("Level", "warning")), eq(level, member("Level", "fatal")))))
                .isTrue();
        assertThat(caseOf(not(or(eq(kind, member("Kind", "alpha")), eq(kind, member("Kind", "beta"))))))
                .isEqualTo("`kind` is the unknown code 0x00");
        assertThat(caseOf(and(
                        compare(Operator.GT, kind, member("Kind", "alpha")),
                        compare(Operator.NE, kind, member("Kind", "beta")))))
                .isEqualTo("`kind` is `gamma`");
    }

    @Test
    void numbersLieInIntervals() {
        Expr n = var("n", Type.INT);

        assertThat(never(and(compare(Operator.LT, n, number(3)), compare(Operator.GE, n, number(3)))))
                .isTrue();
        assertThat(never(and(compare(Operator.GT, n, number(3)), compare(Operator.LT, n, add(number(2), number(2))))))
                .isTrue();
        assertThat(always(or(compare(Operator.LE, n, number(3)), compare(Operator.LT, number(3), n))))
                .isTrue();
        assertThat(caseOf(and(compare(Operator.GT, n, number(3)), not(eq(n, number(4))))))
                .isEqualTo("`n` is 5");
    }

    @Test
    void lengthsAndUnsignedFieldsAreNotNegative() {
        Expr size = field(var("packet", new Type.Struct("Packet")), "size", Type.INT);
        Expr bytes = var("bytes", Type.BYTES);

        assertThat(always(compare(Operator.GE, size, number(0)))).isTrue();
        assertThat(always(compare(Operator.LE, size, number(65535)))).isTrue();
        assertThat(always(or(
                        compare(Operator.GT, length(bytes), number(0)),
                        eq(bytes, new Expr.BytesLit("", Type.BYTES, bytes.span())))))
                .isTrue();
    }

    @Test
    void aListWithoutElementsIsEmptyAndHasNoFirst() {
        Expr names = var("names", BYTES_LIST);

        assertThat(never(and(eq(names, list(Type.BYTES)), present(first(names, Type.BYTES)))))
                .isTrue();
        assertThat(always(or(eq(names, list(Type.BYTES)), present(first(names, Type.BYTES)))))
                .isTrue();
    }

    @Test
    void presenceComesFromWhatIsLookedInto() {
        Expr packet = var("packet", new Type.Optional(new Type.Struct("Packet")));
        Expr size = field(packet, "size", new Type.Optional(Type.INT));

        assertThat(never(and(present(size), absent(packet)))).isTrue();
        assertThat(never(and(eq(size, number(1)), absent(packet)))).isTrue();
        assertThat(always(compare(Operator.GE, orElse(size, number(0)), number(0))))
                .isTrue();
        assertThat(caseOf(not(eq(orElse(size, number(7)), number(7)))))
                .isEqualTo("`packet` is present and `packet?.size` is 0");
        assertThat(caseOf(present(packet))).isEqualTo("`packet` is present");
        assertThat(never(and(present(packet), eq(packet, nothing(packet.type())))))
                .isTrue();
        assertThat(always(or(present(packet), eq(nothing(packet.type()), packet))))
                .isTrue();
    }

    @Test
    void queriesAreOpaqueButForTheirOpposites() {
        Expr names = var("names", BYTES_LIST);
        Expr fits = truth("fits");
        Expr any = query(Quantifier.ANY, "n", names, not(fits));
        Expr all = query(Quantifier.ALL, "n", names, fits);

        assertThat(always(or(any, all))).isTrue();
        assertThat(never(and(any, all))).isTrue();
        assertThat(caseOf(any)).isEqualTo("`any n in names where !fits` holds");
    }

    @Test
    void comparesTermsWithTerms() {
        Expr a = var("a", Type.INT);
        Expr b = var("b", Type.INT);

        assertThat(never(and(compare(Operator.LT, a, b), compare(Operator.GE, a, b))))
                .isTrue();
        assertThat(never(and(compare(Operator.LT, a, b), compare(Operator.LT, b, a))))
                .isTrue();
        assertThat(always(compare(Operator.LE, a, a))).isTrue();
        assertThat(caseOf(and(compare(Operator.GE, b, a), compare(Operator.NE, a, b))))
                .isEqualTo("`a` is less than `b`");
        assertThat(caseOf(not(eq(var("x", Type.BYTES), var("y", Type.BYTES))))).isEqualTo("`x` differs from `y`");
    }

    @Test
    void takesConstantListsAndChoicesApart() {
        Expr kind = var("kind", KIND);
        Expr quick = list(KIND, member("Kind", "alpha"), member("Kind", "beta"));

        assertThat(never(and(contains(quick, kind), eq(kind, member("Kind", "gamma")))))
                .isTrue();
        assertThat(always(eq(when(truth("a"), number(1), number(2)), number(3))))
                .isFalse();
        assertThat(caseOf(eq(when(truth("a"), number(1), number(2)), number(2))))
                .isEqualTo("`a` does not hold");
    }

    @Test
    void textsAreEqualOrNot() {
        Expr name = var("name", Type.TEXT);

        assertThat(never(and(eq(name, text("a")), eq(name, text("b"))))).isTrue();
        assertThat(caseOf(eq(name, text("a")))).isEqualTo("`name` is \"a\"");
        assertThat(caseOf(not(or(eq(name, text("a")), eq(name, text("b")))))).isEqualTo("`name` is something else");
    }

    @Test
    void namesOfConditionsStandForThem() {
        Expr let = new Expr.Var("both", Expr.VarKind.LET, Type.BOOL, truth("a").span());
        encoder.define("both", and(truth("a"), truth("b")));

        assertThat(never(and(let, not(truth("a"))))).isTrue();
    }

    @Test
    void givesUpOnWhatTakesTooLong() {
        Expr odd = truth("x0");
        for (int i = 1; i < 40; i++) {
            odd = compare(Operator.NE, odd, truth("x" + i));
        }
        assertThat(Solver.solve(Formulas.and(encoder.encode(odd), Formulas.not(encoder.encode(odd))), List.of()))
                .isInstanceOf(Answer.TooHard.class);
    }

    private boolean never(Expr condition) {
        return Solver.solve(encoder.encode(condition), encoder.axioms()) instanceof Answer.Never;
    }

    private boolean always(Expr condition) {
        return never(not(condition));
    }

    private String caseOf(Expr condition) {
        Answer answer = Solver.solve(encoder.encode(condition), encoder.axioms());
        assertThat(answer).isInstanceOf(Answer.Holds.class);
        return Witness.of(((Answer.Holds) answer).values());
    }
}
