package org.spectls.compiler.emit.java.expression;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.emit.java.common.Definitions;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.expression.ExpressionEmitter.Scope;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;

/** New structs, records, lists and optionals. */
final class Constructions {
    private final Scope scope;
    private final EmitterContext context;

    Constructions(Scope scope) {
        this.scope = scope;
        this.context = scope.context;
    }

    Optional<Java> java(Expr expr, Type expected) {
        if (expr instanceof Expr.Construct construct) {
            return Optional.of(construct(construct));
        } else if (expr instanceof Expr.Tagged tagged) {
            return Optional.of(tagged(tagged));
        } else if (expr instanceof Expr.EmptyBody empty) {
            Type select = expected instanceof Type.Select ? expected : empty.type();
            return Optional.of(Java.primary("new $T.Empty()", context.types().of(select)));
        } else if (expr instanceof Expr.ListLit list) {
            return Optional.of(list(list));
        } else if (expr instanceof Expr.Absent) {
            return Optional.of(Java.primary("$T.empty()", Optional.class));
        } else if (expr instanceof Expr.Some some) {
            Type element = Accesses.withoutOptional(expected);
            return Optional.of(Java.primary("$T.of($L)", Optional.class, scope.code(some.value(), element)));
        }
        return Optional.empty();
    }

    private Java construct(Expr.Construct construct) {
        List<CodeBlock> arguments = construct.type() instanceof Type.Product product
                ? context.definitions().record(product.name()).fields().stream()
                        .map(field -> argument(construct, field.name(), field.type()))
                        .toList()
                : context.definitions().valueFields(context.definitions().struct(construct.name())).stream()
                        .map(field -> argument(construct, field.name(), Definitions.typeOf(field)))
                        .toList();
        return Java.primary(
                "new $T($L)",
                context.types().value(construct.name()),
                arguments.stream().collect(CodeBlock.joining(", ")));
    }

    private CodeBlock argument(Expr.Construct construct, String name, Type type) {
        return construct.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Assignment::value)
                .map(value -> scope.code(value, type))
                .findFirst()
                .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class));
    }

    private Java tagged(Expr.Tagged tagged) {
        StructDef struct = context.definitions().struct(tagged.struct());
        Field field = context.definitions().select(struct).orElseThrow();
        String tag = ((Wire.Select) field.wire()).tag();
        Type tagType = struct.fields().stream()
                .filter(f -> f.name().equals(tag))
                .map(Field::type)
                .findFirst()
                .orElseThrow();
        Expr.MemberRef member = new Expr.MemberRef(tagged.tag(), tagType, tagged.span());
        return Java.primary(
                "new $T($L, $L)",
                context.types().value(struct.name()),
                scope.code(member),
                scope.code(tagged.body(), new Type.Select(struct.name(), field.name())));
    }

    private Java list(Expr.ListLit list) {
        Type element = ((Type.ListOf) list.type()).element();
        boolean conditional =
                list.items().stream().anyMatch(item -> item.condition().isPresent());
        if (!conditional) {
            CodeBlock items = list.items().stream()
                    .map(item -> scope.code(item.value(), element))
                    .collect(CodeBlock.joining(", "));
            return Java.primary("$T.of($L)", List.class, items);
        }
        TypeName type = context.types().boxed(element);
        CodeBlock.Builder code = CodeBlock.builder();
        code.add("new $T<$T>()", KernelTypes.LIST_BUILDER, type);
        for (Expr.ListItem item : list.items()) {
            CodeBlock value = scope.code(item.value(), element);
            item.condition()
                    .ifPresentOrElse(
                            condition -> code.add(".addIf($L, () -> $L)", scope.code(condition), value),
                            () -> code.add(".add($L)", value));
        }
        return Java.primary("$L.build()", code.build());
    }
}
