package org.spectls.compiler.check.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Operator;
import org.spectls.compiler.model.Expr.Quantifier;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.text.ExprText;

/** Turns conditions of one handler into formulas. What it cannot look into becomes a variable of its own. */
public final class Encoder {
    /** A longer list is not taken apart. */
    private static final int LONGEST_LIST = 64;

    private final Constants constants;
    private final Terms terms;
    private final Map<String, Expr> truths = new HashMap<>();
    private final Set<Variable> tied = new HashSet<>();
    private final List<Formula> axioms = new ArrayList<>();

    public Encoder(Model model) {
        constants = new Constants(model);
        terms = new Terms(model, constants);
    }

    /** What holds in any case for the terms seen so far. */
    public List<Formula> axioms() {
        return List.copyOf(axioms);
    }

    /** From here on, a name stands for a condition. */
    public void define(String name, Expr condition) {
        truths.put(name, condition);
    }

    /** The formula that a condition amounts to. */
    public Formula encode(Expr condition) {
        Expr plain = constants.plain(condition);
        if (plain instanceof Expr.BoolLit e) {
            return Formulas.of(e.value());
        }
        if (plain instanceof Expr.Not e) {
            return Formulas.not(encode(e.operand()));
        }
        if (plain instanceof Expr.Binary e) {
            return binary(e);
        }
        if (plain instanceof Expr.Presence e) {
            return e.present() ? present(e.target()) : Formulas.not(present(e.target()));
        }
        if (plain instanceof Expr.Contains e) {
            return contains(e);
        }
        if (plain instanceof Expr.Query e && e.quantifier() != Quantifier.FIRST) {
            return query(e);
        }
        if (plain instanceof Expr.If e) {
            return choice(e, encode(e.then()), encode(e.otherwise()));
        }
        if (plain instanceof Expr.Var e && e.kind() == Expr.VarKind.LET && truths.containsKey(e.name())) {
            return encode(truths.get(e.name()));
        }
        return terms.condition(ExprText.of(plain)).holds();
    }

    /** That an optional has a value. */
    public Formula present(Expr target) {
        Expr plain = constants.plain(target);
        if (plain instanceof Expr.Absent) {
            return Formulas.FALSE;
        }
        if (!(plain.type() instanceof Type.Optional)) {
            return Formulas.TRUE;
        }
        if (plain instanceof Expr.Default e) {
            return Formulas.or(present(e.optional()), present(e.fallback()));
        }
        if (plain instanceof Expr.If e) {
            return choice(e, present(e.then()), present(e.otherwise()));
        }
        if (plain instanceof Expr.Query e) {
            return exists(e.variable(), e.source(), e.condition());
        }
        if (plain instanceof Expr.ElementAt e) {
            return Formulas.not(terms.lengthOf(e.list()).atMost(e.index()));
        }
        if (plain instanceof Expr.ColumnGet e && e.lifted()) {
            return present(e.row());
        }
        if (plain instanceof Expr.FieldGet e && e.lifted()) {
            return liftedField(e);
        }
        return terms.of(plain).present();
    }

    private Formula liftedField(Expr.FieldGet get) {
        Formula holder = present(get.target());
        if (!terms.isOptionalField(get)) {
            return holder;
        }
        Formula present = terms.of(get).present();
        axioms.add(Formulas.or(Formulas.not(present), holder));
        return present;
    }

    private Formula binary(Expr.Binary e) {
        return switch (e.operator()) {
            case AND -> Formulas.and(encode(e.left()), encode(e.right()));
            case OR -> Formulas.or(encode(e.left()), encode(e.right()));
            case EQ -> compare(Operator.EQ, e.left(), e.right());
            case NE -> Formulas.not(compare(Operator.EQ, e.left(), e.right()));
            case LE, GE, GT, LT -> ordered(e);
            default -> terms.condition(ExprText.of(e)).holds();
        };
    }

    /** Only EQ and LE remain. */
    private Formula ordered(Expr.Binary e) {
        return switch (e.operator()) {
            case LE -> compare(Operator.LE, e.left(), e.right());
            case GE -> compare(Operator.LE, e.right(), e.left());
            case GT -> Formulas.not(compare(Operator.LE, e.left(), e.right()));
            default -> Formulas.not(compare(Operator.LE, e.right(), e.left()));
        };
    }

    private Formula compare(Operator operator, Expr leftSide, Expr rightSide) {
        Expr left = constants.plain(leftSide);
        Expr right = constants.plain(rightSide);
        if (left.type() instanceof Type.Bool && right.type() instanceof Type.Bool) {
            return Formulas.iff(encode(left), encode(right));
        }
        if (left instanceof Expr.If e) {
            return choice(e, compare(operator, e.then(), right), compare(operator, e.otherwise(), right));
        }
        if (right instanceof Expr.If e) {
            return choice(e, compare(operator, left, e.then()), compare(operator, left, e.otherwise()));
        }
        if (left instanceof Expr.Default e) {
            return either(e, compare(operator, e.optional(), right), compare(operator, e.fallback(), right));
        }
        if (right instanceof Expr.Default e) {
            return either(e, compare(operator, left, e.optional()), compare(operator, left, e.fallback()));
        }
        return operator == Operator.EQ ? equal(left, right) : atMost(left, right);
    }

    private Formula either(Expr.Default e, Formula given, Formula fallback) {
        Formula present = present(e.optional());
        return Formulas.or(Formulas.and(present, given), Formulas.and(Formulas.not(present), fallback));
    }

    private Formula equal(Expr left, Expr right) {
        if (right instanceof Expr.Absent) {
            return Formulas.not(present(left));
        }
        if (left instanceof Expr.Absent) {
            return Formulas.not(present(right));
        }
        if (constants.isEmpty(right) && !(left.type() instanceof Type.Optional)) {
            return terms.lengthOf(left).equalTo(0);
        }
        if (isConstant(left) && !isConstant(right)) {
            return equal(right, left);
        }
        Optional<Long> number = constants.number(right);
        if (number.isPresent()) {
            return constants
                    .number(left)
                    .map(own -> Formulas.of(own.equals(number.get())))
                    .orElseGet(() -> term(left).equalTo(number.get()));
        }
        Optional<String> string = constants.string(right);
        if (string.isPresent()) {
            return constants
                    .string(left)
                    .map(own -> Formulas.of(own.equals(string.get())))
                    .orElseGet(() -> term(left).equalTo(string.get()));
        }
        return sign(left, right, 0);
    }

    private Formula atMost(Expr left, Expr right) {
        Optional<Long> lower = constants.number(left);
        Optional<Long> upper = constants.number(right);
        if (upper.isPresent()) {
            return lower.map(own -> Formulas.of(own <= upper.get()))
                    .orElseGet(() -> term(left).atMost(upper.get()));
        }
        if (lower.isPresent()) {
            return lower.get() == Long.MIN_VALUE
                    ? Formulas.TRUE
                    : Formulas.not(term(right).atMost(lower.get() - 1));
        }
        return sign(left, right, -1, 0);
    }

    /** The variable of a term that is compared; if it is optional, its presence is tied to what it comes from. */
    private Variable term(Expr term) {
        if (term instanceof Expr.Length length) {
            return terms.lengthOf(length.target());
        }
        Variable variable = terms.of(term);
        if (variable.optional()
                && tied.add(variable)
                && (term instanceof Expr.FieldGet || term instanceof Expr.ColumnGet)) {
            axioms.add(Formulas.iff(variable.present(), present(term)));
        }
        return variable;
    }

    private boolean isConstant(Expr expr) {
        return constants.number(expr).isPresent() || constants.string(expr).isPresent() || constants.isEmpty(expr);
    }

    private Formula sign(Expr left, Expr right, int... signs) {
        String first = ExprText.of(left);
        String second = ExprText.of(right);
        boolean ordered = left.type() instanceof Type.Int
                || left.type() instanceof Type.Duration
                || left.type() instanceof Type.Named;
        int order = first.compareTo(second);
        if (order == 0) {
            return Formulas.of(Arrays.stream(signs).anyMatch(sign -> sign == 0));
        }
        if (order < 0) {
            return terms.comparison(first, second, ordered).signIs(signs);
        }
        int[] mirrored = Arrays.stream(signs).map(sign -> -sign).toArray();
        return terms.comparison(second, first, ordered).signIs(mirrored);
    }

    private Formula contains(Expr.Contains e) {
        Expr list = constants.plain(e.list());
        if (list instanceof Expr.TableRows rows) {
            Optional<List<Long>> codes = constants.rowCodes(rows.table());
            if (codes.isEmpty()) {
                return Formulas.TRUE;
            }
            if (codes.get().size() <= LONGEST_LIST
                    && constants.number(e.element()).isEmpty()) {
                Variable element = term(constants.plain(e.element()));
                return Formulas.or(codes.get().stream().map(element::equalTo).toList());
            }
        }
        Optional<List<Expr>> elements = constants.elements(list).filter(all -> all.size() <= LONGEST_LIST);
        return elements.map(all -> Formulas.or(all.stream()
                        .map(one -> compare(Operator.EQ, e.element(), one))
                        .toList()))
                .orElseGet(() -> terms.condition(ExprText.of(e)).holds());
    }

    private Formula query(Expr.Query e) {
        if (e.quantifier() == Quantifier.ANY) {
            return exists(e.variable(), e.source(), e.condition());
        }
        return Formulas.not(exists(e.variable(), e.source(), Negation.of(e.condition())));
    }

    private Formula exists(String variable, Expr source, Expr condition) {
        String text = "any " + variable + " in " + ExprText.of(source) + " where " + ExprText.of(condition);
        return terms.condition(text).holds();
    }

    private Formula choice(Expr.If e, Formula then, Formula otherwise) {
        Formula condition = encode(e.condition());
        return Formulas.or(Formulas.and(condition, then), Formulas.and(Formulas.not(condition), otherwise));
    }
}
