package org.spectls.compiler.emit.java.expression;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.expression.ExpressionEmitter.Scope;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;

/** Queries over lists and optionals. */
final class Collections {
    private final Scope scope;
    private final EmitterContext context;

    Collections(Scope scope) {
        this.scope = scope;
        this.context = scope.context;
    }

    Optional<Java> java(Expr expr) {
        if (expr instanceof Expr.Presence presence) {
            String test = presence.present() ? "isPresent" : "isEmpty";
            return Optional.of(Java.primary("$L.$L()", scope.target(presence.target()), test));
        } else if (expr instanceof Expr.Held held) {
            return Optional.of(held(held));
        } else if (expr instanceof Expr.Default fallback) {
            return Optional.of(fallback(fallback));
        } else if (expr instanceof Expr.Contains contains) {
            return Optional.of(contains(contains));
        } else if (expr instanceof Expr.Query query) {
            return Optional.of(query(query));
        } else if (expr instanceof Expr.Comprehension comprehension) {
            return Optional.of(comprehension(comprehension));
        } else if (expr instanceof Expr.TagLookup lookup) {
            return Optional.of(lookup(lookup));
        } else if (expr instanceof Expr.ElementAt element) {
            return Optional.of(Java.primary(
                    "$T.at($L, $L)", KernelTypes.LISTS, list(element.list()).code(), element.index()));
        } else if (expr instanceof Expr.Length length) {
            return Optional.of(length(length));
        } else if (expr instanceof Expr.TableRows rows) {
            return Optional.of(Java.primary("$T.all()", context.types().value(rows.table())));
        }
        return Optional.empty();
    }

    /** What a sub-machine's parameter is known to hold is not packed first. */
    private Java held(Expr.Held held) {
        if (held.optional() instanceof Expr.Some some) {
            return scope.java(some.value(), held.type());
        }
        Java java = Java.primary("$L.get()", scope.target(held.optional()));
        return context.types().of(held.type()).isPrimitive() ? java.asBoxed() : java;
    }

    private Java length(Expr.Length length) {
        boolean list = Accesses.withoutOptional(length.target().type()) instanceof Type.ListOf;
        return list
                ? Java.primary("$L.size()", list(length.target()).target())
                : Java.primary("$L.length()", scope.target(length.target()));
    }

    private Java fallback(Expr.Default fallback) {
        CodeBlock target = scope.target(fallback.optional());
        CodeBlock value = scope.code(fallback.fallback());
        if (fallback.fallback().type() instanceof Type.Optional) {
            return Java.primary("$L.or(() -> $L)", target, value);
        }
        Java java = isCheap(fallback.fallback())
                ? Java.primary("$L.orElse($L)", target, value)
                : Java.primary("$L.orElseGet(() -> $L)", target, value);
        return context.types().of(fallback.type()).isPrimitive() ? java.asBoxed() : java;
    }

    private Java contains(Expr.Contains contains) {
        CodeBlock element = scope.target(contains.element());
        if (contains.list() instanceof Expr.TableRows rows
                && context.definitions().codeBits(rows.table()).isPresent()) {
            return Java.primary("$L.isKnown()", element);
        }
        return Java.primary("$L.contains($L)", list(contains.list()).target(), scope.code(contains.element()));
    }

    private Java query(Expr.Query query) {
        boolean optional = query.source().type() instanceof Type.Optional;
        CodeBlock source = scope.target(query.source());
        CodeBlock condition = lambda(query.variable(), scope.java(query.condition()));
        return switch (query.quantifier()) {
            case ANY -> Java.primary("$L.stream().anyMatch($L)", source, condition);
            case ALL -> Java.primary("$L.stream().allMatch($L)", source, condition);
            case FIRST ->
                optional
                        ? Java.primary("$L.filter($L)", source, condition)
                        : Java.primary("$L.stream().filter($L).findFirst()", source, condition);
        };
    }

    private Java comprehension(Expr.Comprehension comprehension) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add("$L.stream()", scope.target(comprehension.source()));
        comprehension
                .condition()
                .ifPresent(c -> code.add(".filter($L)", lambda(comprehension.variable(), scope.java(c))));
        if (!isVariable(comprehension.value(), comprehension.variable())) {
            Type element = ((Type.ListOf) comprehension.type()).element();
            Java value = scope.java(comprehension.value(), element);
            CodeBlock witness = element instanceof Type.Select || element instanceof Type.Optional
                    ? CodeBlock.of("<$T>", context.types().boxed(element))
                    : CodeBlock.of("");
            code.add(".$Lmap($L)", witness, lambda(comprehension.variable(), value));
        }
        return Java.primary("$L.toList()", code.build());
    }

    private Java lookup(Expr.TagLookup lookup) {
        if (lookup.list().type() instanceof Type.Select) {
            TypeName body = context.types().of(Accesses.withoutOptional(lookup.type()));
            return Java.primary(
                    "$T.of($L).filter($T.class::isInstance).map($T.class::cast)",
                    Optional.class,
                    scope.code(lookup.list()),
                    body,
                    body);
        }
        Type list = Accesses.withoutOptional(lookup.list().type());
        StructDef struct = context.definitions().struct(((Type.Struct) ((Type.ListOf) list).element()).name());
        ClassName owner = context.types().value(struct.name());
        return Java.primary(
                "$T.find($L, $L, $T.class)",
                owner,
                list(lookup.list()).code(),
                tag(struct, lookup.tag()),
                context.types().of(Accesses.withoutOptional(lookup.type())));
    }

    /** The member that announces a case of the struct's selection. */
    private CodeBlock tag(StructDef struct, String member) {
        Wire.Select select =
                (Wire.Select) context.definitions().select(struct).orElseThrow().wire();
        Type type = struct.fields().stream()
                .filter(f -> f.name().equals(select.tag()))
                .map(Field::type)
                .findFirst()
                .orElseThrow();
        return CodeBlock.of("$T.$L", context.types().of(type), Naming.constant(member));
    }

    /** An absent list has no elements. */
    private Java list(Expr expr) {
        return expr.type() instanceof Type.Optional
                ? Java.primary("$L.orElse($T.of())", scope.target(expr), List.class)
                : scope.java(expr);
    }

    private static CodeBlock lambda(String variable, Java body) {
        return CodeBlock.of("$L -> $L", Naming.camel(variable), body.code());
    }

    private static boolean isVariable(Expr expr, String name) {
        return expr instanceof Expr.Var variable && variable.name().equals(name);
    }

    /** Whether it costs nothing to work the value out in vain. */
    private static boolean isCheap(Expr expr) {
        return expr instanceof Expr.Var
                || expr instanceof Expr.MemberRef
                || expr instanceof Expr.IntLit
                || expr instanceof Expr.BoolLit
                || expr instanceof Expr.DurationLit
                || expr instanceof Expr.TextLit
                || (expr instanceof Expr.Widen widen && isCheap(widen.value()))
                || (expr instanceof Expr.FieldGet field && isCheap(field.target()))
                || (expr instanceof Expr.ColumnGet column && isCheap(column.row()))
                || (expr instanceof Expr.BytesLit bytes && bytes.ascii().isEmpty())
                || (expr instanceof Expr.ListLit list && list.items().isEmpty());
    }
}
