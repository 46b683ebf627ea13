package org.spectls.compiler.emit.java.expression;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Type;

/** Writes expressions in Java. The Java has no side effects; arithmetic that could overflow is checked. */
public final class ExpressionEmitter {
    private final EmitterContext context;

    public ExpressionEmitter(EmitterContext context) {
        this.context = context;
    }

    /** The expression in Java, at a place where the names are spelled thus. */
    public CodeBlock emit(Expr expr, Names names) {
        return emit(expr, expr.type(), names);
    }

    /**
     * The expression in Java, where a value of type {@code expected} belongs. It matters for the body of a case
     * without content, which is a different class for each select.
     */
    public CodeBlock emit(Expr expr, Type expected, Names names) {
        return new Scope(names).java(expr, expected).code();
    }

    /** Several expressions, separated by commas. */
    public CodeBlock emitAll(List<Expr> exprs, Names names) {
        return exprs.stream().map(e -> emit(e, names)).collect(CodeBlock.joining(", "));
    }

    /** The emitters of the kinds of expressions, which call each other for the parts. */
    final class Scope {
        final Names names;
        final EmitterContext context = ExpressionEmitter.this.context;

        private final Operations operations = new Operations(this);
        private final Accesses accesses = new Accesses(this);
        private final Collections collections = new Collections(this);
        private final Constructions constructions = new Constructions(this);

        Scope(Names names) {
            this.names = names;
        }

        Java java(Expr expr) {
            return java(expr, expr.type());
        }

        CodeBlock code(Expr expr) {
            return java(expr).code();
        }

        CodeBlock target(Expr expr) {
            return typed(expr, expr.type()).target();
        }

        /** The expression where Java finds its type in it alone. */
        Java typed(Expr expr, Type expected) {
            return expr instanceof Expr.Absent absent
                    ? Java.primary(
                            "$T.<$T>empty()",
                            Optional.class,
                            context.types().boxed(Accesses.withoutOptional(absent.type())))
                    : java(expr, expected);
        }

        CodeBlock code(Expr expr, Type expected) {
            return java(expr, expected).code();
        }

        /** The expression where {@code expected} belongs; bytes in a selection are the content of an opaque case. */
        Java java(Expr expr, Type expected) {
            Java java = any(expr, expected);
            boolean opaque =
                    expected instanceof Type.Select && expr.type() instanceof Type.Bytes && !(expr instanceof Expr.If);
            return opaque ? Java.primary("new $T.Opaque($L)", context.types().of(expected), java.code()) : java;
        }

        private Java any(Expr expr, Type expected) {
            return literal(expr)
                    .or(() -> accesses.java(expr))
                    .or(() -> operations.java(expr, expected))
                    .or(() -> collections.java(expr))
                    .or(() -> constructions.java(expr, expected))
                    .orElseThrow(() -> new IllegalArgumentException(
                            expr.span() + ": no Java for " + expr.getClass().getSimpleName()));
        }

        private Optional<Java> literal(Expr expr) {
            if (expr instanceof Expr.IntLit number) {
                return Optional.of(number(number.value(), number.type()));
            } else if (expr instanceof Expr.BoolLit bool) {
                return Optional.of(Java.primary("$L", bool.value()));
            } else if (expr instanceof Expr.TextLit text) {
                return Optional.of(Java.primary("$S", text.value()));
            } else if (expr instanceof Expr.BytesLit bytes) {
                return Optional.of(bytes(bytes.ascii()));
            } else if (expr instanceof Expr.DurationLit duration) {
                return Optional.of(Java.primary("$LL", duration.millis()));
            } else if (expr instanceof Expr.MemberRef member) {
                String type = ((Type.Named) member.type()).name();
                String constant = Naming.constant(member.member());
                return Optional.of(Java.primary("$T.$L", context.types().value(type), constant));
            }
            return Optional.empty();
        }

        Java number(long value, Type type) {
            boolean wide = type instanceof Type.Duration || (type instanceof Type.Int number && number.bits() > 32);
            Precedence precedence = value < 0 ? Precedence.UNARY : Precedence.PRIMARY;
            return Java.of(precedence, wide ? "$LL" : "$L", value);
        }

        private Java bytes(String ascii) {
            return ascii.isEmpty()
                    ? Java.primary("$T.EMPTY", KernelTypes.BYTES)
                    : Java.primary("$T.ascii($S)", KernelTypes.BYTES, ascii);
        }
    }
}
