package org.spectls.interpreter;

import java.util.List;
import java.util.stream.Stream;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Operator;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.text.ExprText;

/**
 * A place where a specification asks a question whose answer is yes or no.
 *
 * @param id stable: a refusal's; a handler's with the path of an alternative's labels behind {@code /}; a transition's
 *     with the name of an effect behind {@code ?}
 * @param condition in canonical form
 * @param atoms what remains of the condition when {@code &&}, {@code ||} and {@code !} are taken apart, from the left
 */
public record Decision(String id, Kind kind, String condition, List<String> atoms, Span span) {

    /** What depends on the answer. */
    public enum Kind {
        /** Whether a {@code require} lets the step go on. */
        REQUIRE,
        /** Whether an alternative applies. */
        GUARD,
        /** Whether an effect with {@code if} happens. */
        EFFECT
    }

    public Decision {
        atoms = List.copyOf(atoms);
    }

    static Decision of(String id, Kind kind, Expr condition) {
        List<String> atoms = atoms(condition).stream().map(ExprText::of).toList();
        return new Decision(id, kind, ExprText.of(condition), atoms, condition.span());
    }

    /** The atoms of a condition. */
    static List<Expr> atoms(Expr condition) {
        if (condition instanceof Expr.Not not) {
            return atoms(not.operand());
        } else if (condition instanceof Expr.Binary binary && isLogical(binary)) {
            return Stream.concat(atoms(binary.left()).stream(), atoms(binary.right()).stream())
                    .toList();
        }
        return List.of(condition);
    }

    static boolean isLogical(Expr.Binary binary) {
        return binary.operator() == Operator.AND || binary.operator() == Operator.OR;
    }
}
