package org.spectls.analysis.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spectls.analysis.condition.Terms;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Operator;
import org.spectls.compiler.model.Type;

/**
 * A decision that a way comes by, whatever the answer. Its atoms are what is left of the condition when and, or and not are
 * taken away; they have numbers, from 0, in the order of the text.
 *
 * @param names what names in the condition stand for
 * @param before what has to hold so that it is asked, beside what holds on the way
 * @param raises how many events the way has raised before
 */
public record Question(String decision, Expr condition, Map<String, Expr> names, List<Condition> before, int raises) {

    /** The atoms, in the specification's words. */
    public List<Expr> atoms() {
        List<Expr> atoms = new ArrayList<>();
        collect(condition, atoms);
        return List.copyOf(atoms);
    }

    /** What has to hold so that the atom is asked for, and is that: what stands before it does not decide. */
    List<Condition> asked(int atom, boolean truth, Terms terms) {
        List<Condition> asked = new ArrayList<>(before);
        descend(condition, atom, asked, terms);
        Expr one = atoms().get(atom);
        asked.add(new Condition(decision, one, terms.with(one, names), truth));
        return asked;
    }

    /** That the atom is that, and that with the opposite the decision would be another. */
    List<Condition> decisive(int atom, boolean truth, Terms terms) {
        Expr one = atoms().get(atom);
        Expr yes = replaced(condition, atom, literal(true, one));
        Expr no = replaced(condition, atom, literal(false, one));
        Expr differ = new Expr.Binary(Operator.NE, yes, no, Type.BOOL, condition.span());
        List<Condition> all = new ArrayList<>(before);
        all.add(new Condition(decision, one, terms.with(one, names), truth));
        all.add(new Condition(decision, condition, terms.with(differ, names), true));
        return all;
    }

    /** That the decision is asked for, and comes to that. */
    List<Condition> whole(boolean truth, Terms terms) {
        List<Condition> all = new ArrayList<>(before);
        all.add(new Condition(decision, condition, terms.with(condition, names), truth));
        return all;
    }

    private static Expr literal(boolean truth, Expr at) {
        return new Expr.BoolLit(truth, Type.BOOL, at.span());
    }

    private static boolean joins(Expr expr) {
        return expr instanceof Expr.Binary e && (e.operator() == Operator.AND || e.operator() == Operator.OR);
    }

    private static void collect(Expr expr, List<Expr> atoms) {
        if (expr instanceof Expr.Not e) {
            collect(e.operand(), atoms);
        } else if (joins(expr)) {
            collect(((Expr.Binary) expr).left(), atoms);
            collect(((Expr.Binary) expr).right(), atoms);
        } else {
            atoms.add(expr);
        }
    }

    private static int count(Expr expr) {
        List<Expr> atoms = new ArrayList<>();
        collect(expr, atoms);
        return atoms.size();
    }

    private void descend(Expr expr, int atom, List<Condition> asked, Terms terms) {
        if (expr instanceof Expr.Not e) {
            descend(e.operand(), atom, asked, terms);
        } else if (joins(expr)) {
            var both = (Expr.Binary) expr;
            int left = count(both.left());
            if (atom < left) {
                descend(both.left(), atom, asked, terms);
            } else {
                boolean goesOn = both.operator() == Operator.AND;
                asked.add(new Condition(decision, both.left(), terms.with(both.left(), names), goesOn));
                descend(both.right(), atom - left, asked, terms);
            }
        }
    }

    private static Expr replaced(Expr expr, int atom, Expr by) {
        if (expr instanceof Expr.Not e) {
            return new Expr.Not(replaced(e.operand(), atom, by), e.type(), e.span());
        }
        if (!joins(expr)) {
            return atom == 0 ? by : expr;
        }
        var both = (Expr.Binary) expr;
        int left = count(both.left());
        return atom < left
                ? new Expr.Binary(
                        both.operator(), replaced(both.left(), atom, by), both.right(), both.type(), both.span())
                : new Expr.Binary(
                        both.operator(),
                        both.left(),
                        replaced(both.right(), atom - left, by),
                        both.type(),
                        both.span());
    }
}
