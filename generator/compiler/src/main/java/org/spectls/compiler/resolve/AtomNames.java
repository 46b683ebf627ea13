package org.spectls.compiler.resolve;

import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.Name;

/** What the atoms of a property name, for the {@code where} behind them; or a place that no {@code where} looks at. */
final class AtomNames {
    private final Typer typer;
    private final @Nullable Errors errors;
    private Scope scope = Scope.EMPTY.withTranscript();

    private AtomNames(Typer typer, @Nullable Errors errors) {
        this.typer = typer;
        this.errors = errors;
    }

    static AtomNames read(Typer typer) {
        return new AtomNames(typer, null);
    }

    static AtomNames unread(Typer typer, Errors errors) {
        return new AtomNames(typer, errors);
    }

    boolean isRead() {
        return errors == null;
    }

    void declare(Name name, Type type) {
        scope = typer.declare(name, VarKind.PARAM, type, scope);
        if (errors != null) {
            errors.report(
                    "TLS0907",
                    name.span(),
                    "nothing can read `" + name + "`",
                    "names are for a `where` that follows, with nothing but `&&` between");
        }
    }

    Scope scope() {
        return scope;
    }
}
