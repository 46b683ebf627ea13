package org.spectls.compiler.emit.java.expression;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.expression.ExpressionEmitter.Scope;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Type;

/** Variables, fields, columns, calls, and what the surroundings supply. */
final class Accesses {
    private final Scope scope;

    Accesses(Scope scope) {
        this.scope = scope;
    }

    Optional<Java> java(Expr expr) {
        if (expr instanceof Expr.Var variable) {
            return Optional.of(variable(variable));
        } else if (expr instanceof Expr.FieldGet field) {
            return Optional.of(field(field));
        } else if (expr instanceof Expr.ColumnGet column) {
            return Optional.of(column(column));
        } else if (expr instanceof Expr.CodeOf code) {
            return Optional.of(code(code));
        } else if (expr instanceof Expr.Call call) {
            return Optional.of(call(call));
        } else if (expr instanceof Expr.Aligned aligned) {
            return Optional.of(Java.primary("$L", scope.names.aligned(aligned.channel())));
        } else if (expr instanceof Expr.Transcript transcript) {
            return Optional.of(Java.primary("$L", scope.names.transcript(transcript.before())));
        }
        return Optional.empty();
    }

    private Java variable(Expr.Var variable) {
        if (variable.kind() == Expr.VarKind.BOUND) {
            Java java = Java.primary("$L", Naming.camel(variable.name()));
            return isPrimitive(variable.type()) ? java.asBoxed() : java;
        } else if (variable.kind() == Expr.VarKind.CONST) {
            if (scope.names.inlinesConstants()) {
                return scope.java(
                        scope.context.definitions().constant(variable.name()).value(), variable.type());
            }
            return Java.primary("$T.$L", scope.context.types().port("Constants"), Naming.constant(variable.name()));
        }
        return Java.primary("$L", scope.names.variable(variable));
    }

    private Java field(Expr.FieldGet field) {
        Type owner = withoutOptional(field.target().type());
        if (owner instanceof Type.Fault) {
            return Java.primary("$T.failure($L)", scope.context.types().port("Faults"), scope.code(field.target()));
        }
        boolean optional = scope.context.definitions().fieldType(owner, field.field()) instanceof Type.Optional;
        return access(field.target(), field.lifted(), optional, owner, Naming.camel(field.field()));
    }

    private Java column(Expr.ColumnGet column) {
        Type.Named owner = (Type.Named) withoutOptional(column.row().type());
        boolean optional = scope.context.definitions().table(owner.name()).orElseThrow().columns().stream()
                .anyMatch(c -> c.name().equals(column.column()) && c.type() instanceof Type.Optional);
        return access(column.row(), column.lifted(), optional, owner, Naming.column(column.column()));
    }

    private Java access(Expr target, boolean lifted, boolean optional, Type owner, String accessor) {
        if (!lifted) {
            return Java.primary("$L.$L()", scope.target(target), accessor);
        }
        TypeName type = scope.context.types().of(owner);
        return Java.primary("$L.$L($T::$L)", scope.target(target), optional ? "flatMap" : "map", type, accessor);
    }

    /** The code as it is on the wire; where a wide one is expected, without a sign. */
    private Java code(Expr.CodeOf code) {
        CodeBlock target = scope.target(code.member());
        boolean wide = code.type() instanceof Type.Int number && number.bits() > 32;
        return wide
                ? Java.primary("$T.toUnsignedLong($L.code())", Integer.class, target)
                : Java.primary("$L.code()", target);
    }

    private Java call(Expr.Call call) {
        boolean extern =
                scope.context.definitions().function(call.function()).body().isEmpty();
        CodeBlock receiver = extern ? CodeBlock.of("$L.", scope.names.primitives()) : scope.names.functions();
        return Java.primary("$L$L($L)", receiver, Naming.camel(call.function()), arguments(call));
    }

    private CodeBlock arguments(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        return arguments.stream().map(scope::code).collect(CodeBlock.joining(", "));
    }

    private boolean isPrimitive(Type type) {
        return scope.context.types().of(type).isPrimitive();
    }

    static Type withoutOptional(Type type) {
        return type instanceof Type.Optional optional ? optional.element() : type;
    }
}
