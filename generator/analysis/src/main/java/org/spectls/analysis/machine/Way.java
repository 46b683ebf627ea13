package org.spectls.analysis.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Expr;

/**
 * A way through a handler: what it asks, in order, and what becomes of it.
 *
 * @param transition the id of the outcome
 * @param questions the decisions that it comes by, those included that it does not depend on
 * @param target the state it enters; absent when it stays, ends or fails
 * @param data what the data of the next state are; of those that stay, only what changes
 */
public record Way(
        String transition,
        Kind kind,
        List<Condition> conditions,
        List<Question> questions,
        List<Action> actions,
        Optional<String> target,
        Map<String, Expr> data) {

    /** How many events it raises. */
    public int raises() {
        return raises(actions);
    }

    static int raises(List<Action> actions) {
        return (int) actions.stream().filter(Action.Raise.class::isInstance).count();
    }

    /** What becomes of the machine and its endpoint. */
    public enum Kind {
        GO,
        STAY,
        /** The endpoint ends. */
        END,
        /** The endpoint fails, by intention or because something required does not hold. */
        FAIL
    }
}
