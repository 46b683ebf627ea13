package org.spectls.analysis.condition;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.spectls.compiler.model.Expr;

/** What names an expression uses and binds. */
final class Names {
    private Names() {}

    /** The names that the expression takes from outside, except constants. */
    static Set<String> free(Expr expr) {
        var found = new LinkedHashSet<String>();
        any(expr, part -> {
            if (part instanceof Expr.Var v && v.kind() != Expr.VarKind.CONST) {
                found.add(v.name());
            }
            return false;
        });
        found.removeAll(bound(expr));
        return found;
    }

    /** The variables of queries and comprehensions. */
    static Set<String> bound(Expr expr) {
        var found = new LinkedHashSet<String>();
        any(expr, part -> {
            if (part instanceof Expr.Query e) {
                found.add(e.variable());
            } else if (part instanceof Expr.Comprehension e) {
                found.add(e.variable());
            }
            return false;
        });
        return found;
    }

    /** How many parts the expression has, itself included. */
    static int size(Expr expr) {
        int[] count = {0};
        any(expr, part -> {
            count[0]++;
            return false;
        });
        return count[0];
    }

    /** Whether the expression or a part of it is such. */
    static boolean any(Expr expr, Predicate<Expr> such) {
        if (such.test(expr)) {
            return true;
        }
        boolean[] found = {false};
        Rewriting.parts(expr, part -> {
            found[0] |= any(part, such);
            return part;
        });
        return found[0];
    }
}
