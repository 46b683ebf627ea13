package org.spectls.compiler.text;

import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Target;

/** What outcomes are called that have no written label. */
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
