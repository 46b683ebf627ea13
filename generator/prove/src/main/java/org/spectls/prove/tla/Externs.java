package org.spectls.prove.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Expr;

/** Functions that draw randomness: each time they are given a number that was not used before. */
final class Externs {
    private final Expressions expressions;

    Externs(Expressions expressions) {
        this.expressions = expressions;
    }

    /** The text of a call that draws, as the {@code place}th from this situation on; empty for any other expression. */
    Optional<String> drawn(Expr value, String situation, int place) {
        return call(value).map(call -> {
            List<String> arguments = new ArrayList<>(List.of("C", "Fresh(C, " + situation + ", " + place + ")"));
            arguments.addAll(expressions.all(call.arguments(), situation));
            return "Extern_" + call.function() + "(" + String.join(", ", arguments) + ")";
        });
    }

    private Optional<Expr.Call> call(Expr value) {
        if (value instanceof Expr.Call call
                && expressions.vocabulary().function(call.function()).generates()) {
            return Optional.of(call);
        }
        return Optional.empty();
    }
}
