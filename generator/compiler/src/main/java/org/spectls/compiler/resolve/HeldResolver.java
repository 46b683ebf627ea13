package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Name;

/** {@code when let name = optional}: a guard, and a name for what the optional holds where the guard is true. */
final class HeldResolver {
    private final World world;
    private final Typer typer;
    private final LocalNames names;

    HeldResolver(World world, Typer typer, LocalNames names) {
        this.world = world;
        this.typer = typer;
        this.names = names;
    }

    /** {@code scope} is that of the alternative's inside, where {@code let} comes first. */
    record Held(Expr.Presence guard, Let let, Scope scope) {
        Block within(Block block) {
            return new Block(
                    Stream.concat(Stream.of(let), block.steps().stream()).toList(), block.ending());
        }
    }

    Held resolve(Name name, Expression syntax, Scope scope) {
        Expression asked = first(syntax);
        boolean path = isPath(asked);
        if (!path || asked != syntax) {
            notPath(syntax, path);
        }
        Expr optional = typer.infer(asked, scope);
        if (path && !Types.isOptional(optional.type()) && !Types.isError(optional.type())) {
            world.errors.report(Diagnostic.of("TLS0210", optional.span(), "this is never absent")
                    .withLabel("this is `" + Types.show(optional.type()) + "`")
                    .withHint("`when let` is for what may be absent; write `let " + name + " = ...` among the steps"));
        }
        Type type = Types.present(optional.type());
        Expr value = new Expr.Held(optional, type, optional.span());
        Note note = new Note(name.span(), "", List.of());
        names.take(name.text());
        return new Held(
                new Expr.Presence(optional, true, Type.BOOL, optional.span()),
                new Let(Optional.empty(), name.text(), type, value, Optional.empty(), note),
                typer.declare(name, VarKind.LET, type, scope));
    }

    /** What was meant where more is asked than the presence of an optional. */
    private static Expression first(Expression syntax) {
        return syntax instanceof Expression.Binary binary && binary.operator() == Expression.Operator.AND
                ? first(binary.left())
                : syntax;
    }

    /** It is read twice, to test and to take, so reading it may not cost anything. */
    private static boolean isPath(Expression syntax) {
        return syntax instanceof Expression.NameUse
                || (syntax instanceof Expression.Select select && !select.lifted() && isPath(select.target()));
    }

    private void notPath(Expression syntax, boolean joined) {
        world.errors.report(
                "TLS0222",
                syntax.span(),
                "`when let` takes a name, or a field of one",
                joined
                        ? "put what is asked besides inside: `then { when ... otherwise ... }`"
                        : "name it first: `let x = ...`");
    }
}
