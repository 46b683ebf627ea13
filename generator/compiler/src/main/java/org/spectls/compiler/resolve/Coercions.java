package org.spectls.compiler.resolve;

import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.source.Span;

/** The few conversions that happen by themselves, each an explicit node. */
final class Coercions {
    private final World world;

    Coercions(World world) {
        this.world = world;
    }

    /** The expression as the expected type; a mismatch is reported once, and what stands in then fits everywhere. */
    Expr coerce(Expr value, Type expected) {
        return attempt(value, expected).orElseGet(() -> {
            mismatch(value, expected);
            return Types.error(value.span());
        });
    }

    Optional<Expr> attempt(Expr value, Type expected) {
        Type found = value.type();
        Span span = value.span();
        if (found.equals(expected) || Types.isError(found) || Types.isError(expected)) {
            return Optional.of(value);
        }
        if (expected instanceof Type.Optional optional && !Types.isOptional(found)) {
            return attempt(value, optional.element()).map(plain -> new Expr.Some(plain, expected, span));
        }
        if (expected.equals(Type.LONG) && found.equals(Type.INT)) {
            return Optional.of(
                    value instanceof Expr.IntLit literal
                            ? new Expr.IntLit(literal.value(), Type.LONG, span)
                            : new Expr.Widen(value, Type.LONG, span));
        }
        if (expected.equals(Types.SECRET_BYTES) && found.equals(Type.BYTES)) {
            return Optional.of(new Expr.Classify(value, expected, span));
        }
        if (expected instanceof Type.Select select && found instanceof Type.Struct struct && holds(select, struct)) {
            return Optional.of(value);
        }
        return Optional.empty();
    }

    private boolean holds(Type.Select select, Type.Struct struct) {
        return world.tagging(select)
                .filter(tagging -> tagging.select().cases().stream()
                        .map(Wire.Case::body)
                        .anyMatch(body -> World.bodyType(body).equals(struct)))
                .isPresent();
    }

    private void mismatch(Expr value, Type expected) {
        Type found = value.type();
        if (Secrets.secret(world, found) && !Secrets.secret(world, expected)) {
            world.errors.report(Diagnostic.of(
                            "TLS0702",
                            value.span(),
                            "a secret cannot go where `" + Types.show(expected) + "` is public")
                    .withLabel("this is `" + Types.show(found) + "`")
                    .withHint("only a function that `reveals` makes public bytes of a secret"));
        } else if (value instanceof Expr.Absent) {
            world.errors.report(Diagnostic.of("TLS0210", value.span(), "`" + Types.show(expected) + "` is never absent")
                    .withLabel("`" + Types.show(expected) + "` is expected here")
                    .withHint("`absent` stands where an optional is expected"));
        } else if (Types.isOptional(found)
                && attempt(present(value, found), expected).isPresent()) {
            world.errors.report(Diagnostic.of("TLS0209", value.span(), "this may be absent")
                    .withLabel("this is `" + Types.show(found) + "`")
                    .withHint("give a default with `or`, or refuse its absence with `let ... else`"));
        } else {
            world.errors.mismatch(value.span(), expected, found);
        }
    }

    private static Expr present(Expr value, Type optional) {
        return new Expr.Absent(Types.present(optional), value.span());
    }
}
