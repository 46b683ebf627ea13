package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.source.Span;

/** Binds the parameters of what is inlined: to the arguments themselves when they are simple, else to a value computed once. */
final class Inlining {
    private final LocalNames names;
    private final List<Computed> computed = new ArrayList<>();
    private Scope scope;

    Inlining(Scope scope, LocalNames names) {
        this.scope = scope;
        this.names = names;
    }

    /** A value that has to be computed before what is inlined. */
    record Computed(String name, Expr value) {}

    void bind(String parameter, Expr argument, Span declared) {
        Expr meaning = argument;
        if (!isSimple(argument)) {
            String name = names.fresh(parameter);
            computed.add(new Computed(name, argument));
            meaning = new Expr.Var(name, VarKind.LET, argument.type(), argument.span());
        }
        scope = scope.with(parameter, meaning, declared);
    }

    Scope scope() {
        return scope;
    }

    List<Computed> computed() {
        return computed;
    }

    /** Cheap, and the same wherever it is read. */
    private static boolean isSimple(Expr value) {
        if (value instanceof Expr.FieldGet get) {
            return isSimple(get.target());
        } else if (value instanceof Expr.ColumnGet get) {
            return isSimple(get.row());
        } else if (value instanceof Expr.Some some) {
            return isSimple(some.value());
        } else if (value instanceof Expr.Classify classify) {
            return isSimple(classify.value());
        } else if (value instanceof Expr.Widen widen) {
            return isSimple(widen.value());
        } else if (value instanceof Expr.ListLit list) {
            return list.items().isEmpty();
        }
        return value instanceof Expr.Var
                || value instanceof Expr.MemberRef
                || value instanceof Expr.IntLit
                || value instanceof Expr.BoolLit
                || value instanceof Expr.TextLit
                || value instanceof Expr.BytesLit
                || value instanceof Expr.DurationLit
                || value instanceof Expr.Absent;
    }
}
