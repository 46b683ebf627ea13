package org.spectls.compiler.text;

import java.util.Optional;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Type;

/** What outcomes are called that have no written label, and what effects are called. */
public final class Labels {
    private Labels() {}

    /** What a transition is called. */
    public static String of(Target target) {
        if (target instanceof Target.Goto go) {
            return go.state();
        } else if (target instanceof Target.Stay) {
            return "stay";
        } else if (target instanceof Target.Ignore) {
            return "ignore";
        } else if (target instanceof Target.Reject) {
            return "reject";
        }
        return target instanceof Target.Fail fail ? "fail_" + ofFailure(fail.failure()) : "end";
    }

    /** What is sent, raised or put out by name; absent for other effects. */
    public static Optional<String> of(Effect effect) {
        if (effect instanceof Effect.Send send) {
            return Optional.of(send.message().type() instanceof Type.Struct struct ? struct.name() : send.channel());
        } else if (effect instanceof Effect.Raise raise) {
            return Optional.of(raise.event());
        }
        return effect instanceof Effect.Emit emit ? Optional.of(emit.output()) : Optional.empty();
    }

    /** The member that a failure names, or that its default names. */
    public static String ofFailure(Expr failure) {
        if (failure instanceof Expr.MemberRef member) {
            return member.member();
        } else if (failure instanceof Expr.Default fallback) {
            return ofFailure(fallback.fallback());
        }
        return "failure";
    }
}
