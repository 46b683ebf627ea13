package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Quantifier;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Name;

/** Lists, bytes, and what is asked of them. */
final class CollectionTyper {
    private final World world;
    private final Typer typer;

    CollectionTyper(World world, Typer typer) {
        this.world = world;
        this.typer = typer;
    }

    Expr index(Expression.Index syntax, Scope scope) {
        Expr target = plainList(typer.infer(syntax.target(), scope));
        Type type = target.type();
        if (Types.isError(type)) {
            return Types.error(syntax.span());
        }
        Optional<World.Tagging> tagging = tagging(type);
        Optional<Name> tag = tag(syntax.index(), tagging);
        if (tag.isPresent() && tagging.isPresent()) {
            return lookup(target, tagging.get(), tag.get(), syntax.span());
        }
        if (type instanceof Type.ListOf list && syntax.index() instanceof Expression.NumberLiteral number) {
            Type element = Types.optional(list.element());
            return new Expr.ElementAt(target, (int) number.value(), element, syntax.span());
        }
        world.errors.report(Diagnostic.of(
                        "TLS0215", syntax.index().span(), "`" + Types.show(type) + "` cannot be indexed like this")
                .withHint(
                        Types.isBytes(type)
                                ? "a slice of bytes is written `[a .. b]`"
                                : "a list has `[0]`, and `[tag]` when its elements are tagged by a select"));
        return Types.error(syntax.span());
    }

    Expr slice(Expression.Slice syntax, Scope scope) {
        Expr target = typer.infer(syntax.target(), scope);
        if (!Types.isBytes(target.type()) && !Types.isError(target.type())) {
            world.errors.report(
                    "TLS0220",
                    target.span(),
                    "only bytes have slices, and this is `" + Types.show(target.type()) + "`");
        }
        Expr from = typer.check(syntax.from(), Type.INT, scope);
        Optional<Expr> to = syntax.to().map(bound -> typer.check(bound, Type.INT, scope));
        return new Expr.Slice(target, from, to, target.type(), syntax.span());
    }

    Expr query(Expression.Query syntax, Scope scope) {
        Expr source = source(syntax.source(), scope);
        Type element = element(source);
        String variable = scope.variable(syntax.variable().text());
        Scope inner = declare(syntax.variable(), variable, element, scope);
        Expr condition = typer.check(syntax.condition(), Type.BOOL, inner);
        Type type = syntax.quantifier() == Quantifier.FIRST ? Types.optional(element) : Type.BOOL;
        return new Expr.Query(syntax.quantifier(), variable, source, condition, type, syntax.span());
    }

    Expr comprehension(Expression.Comprehension syntax, Optional<Type> hint, Scope scope) {
        Expr source = source(syntax.source(), scope);
        String variable = scope.variable(syntax.variable().text());
        Scope inner = declare(syntax.variable(), variable, element(source), scope);
        Optional<Type> expected = elementHint(hint);
        Expr value = expected.isPresent()
                ? typer.check(syntax.value(), expected.get(), inner)
                : typer.infer(syntax.value(), inner);
        Optional<Expr> condition = syntax.condition().map(c -> typer.check(c, Type.BOOL, inner));
        Type type = new Type.ListOf(expected.orElse(value.type()));
        return new Expr.Comprehension(value, variable, source, condition, type, syntax.span());
    }

    private Scope declare(Name written, String name, Type element, Scope scope) {
        return typer.declare(written, new Expr.Var(name, VarKind.BOUND, element, written.span()), scope);
    }

    Expr contains(Expression.Contains syntax, Scope scope) {
        if (typer.needsHint(syntax.list(), scope)) {
            Expr element = typer.infer(syntax.element(), scope);
            Expr list = typer.check(syntax.list(), new Type.ListOf(element.type()), scope);
            return new Expr.Contains(list, element, Type.BOOL, syntax.span());
        }
        Expr list = plainList(typer.infer(syntax.list(), scope));
        if (!(list.type() instanceof Type.ListOf) && !Types.isError(list.type())) {
            world.errors.report(
                    "TLS0214", list.span(), "a list is expected here, and this is `" + Types.show(list.type()) + "`");
            return Types.error(syntax.span());
        }
        Expr element = typer.check(syntax.element(), element(list), scope);
        return new Expr.Contains(list, element, Type.BOOL, syntax.span());
    }

    Expr list(Expression.ListLiteral syntax, Optional<Type> hint, Scope scope) {
        Optional<Type> element = elementHint(hint);
        List<Expr.ListItem> items = new ArrayList<>();
        for (Expression.Item item : syntax.items()) {
            Expr value = element.isPresent() ? item(item, element.get(), scope) : untyped(item, scope);
            element = element.or(() -> Optional.of(value.type()));
            Optional<Expr> condition = item.condition().map(c -> typer.check(c, Type.BOOL, scope));
            items.add(new Expr.ListItem(value, condition));
        }
        if (element.isEmpty()) {
            world.errors.report(
                    "TLS0221",
                    syntax.span(),
                    "nothing here tells what this list is a list of",
                    "give the name a type: `let x: [T] = []`");
        }
        return new Expr.ListLit(items, new Type.ListOf(element.orElse(Types.ERROR)), syntax.span());
    }

    /** An absent list has no elements. */
    private static Expr plainList(Expr value) {
        if (value.type() instanceof Type.Optional optional && optional.element() instanceof Type.ListOf list) {
            return new Expr.Default(value, new Expr.ListLit(List.of(), list, value.span()), list, value.span());
        }
        return value;
    }

    private Expr source(Expression syntax, Scope scope) {
        Expr source = plainList(typer.infer(syntax, scope));
        Type type = source.type();
        if (!(type instanceof Type.ListOf) && !Types.isOptional(type) && !Types.isError(type)) {
            world.errors.report(
                    "TLS0214",
                    source.span(),
                    "a list, an optional or a table is expected here, and this is `" + Types.show(type) + "`");
            return Types.error(source.span());
        }
        return source;
    }

    private static Type element(Expr source) {
        if (source.type() instanceof Type.ListOf list) {
            return list.element();
        }
        return Types.present(source.type());
    }

    private static Optional<Type> elementHint(Optional<Type> hint) {
        return hint.map(Types::present)
                .filter(Type.ListOf.class::isInstance)
                .map(type -> ((Type.ListOf) type).element());
    }

    private Optional<World.Tagging> tagging(Type type) {
        if (type instanceof Type.ListOf list && list.element() instanceof Type.Struct struct) {
            return world.tagging(struct.name());
        } else if (type instanceof Type.Struct struct) {
            return world.tagging(struct.name());
        }
        return type instanceof Type.Select select ? world.tagging(select) : Optional.empty();
    }

    /** The tag's name: bare, or qualified by its type. */
    private static Optional<Name> tag(Expression index, Optional<World.Tagging> tagging) {
        if (tagging.isPresent() && index instanceof Expression.NameUse use) {
            return Optional.of(use.name());
        }
        boolean qualified = tagging.isPresent()
                && index instanceof Expression.Select select
                && select.target() instanceof Expression.NameUse type
                && type.name().text().equals(tagging.get().tagType());
        return qualified ? Optional.of(((Expression.Select) index).name()) : Optional.empty();
    }

    private Expr lookup(Expr target, World.Tagging tagging, Name tag, Span span) {
        Optional<Wire.Body> body = tagging.body(tag.text());
        if (body.isEmpty()) {
            List<String> tags = tagging.select().cases().stream()
                    .flatMap(c -> c.members().stream())
                    .toList();
            world.errors.unknown("TLS0216", "case of `" + tagging.struct() + "`", tag, tags);
            return Types.error(span);
        }
        Type type = Types.optional(World.bodyType(body.get()));
        if (target.type() instanceof Type.Struct) {
            Type select = new Type.Select(tagging.struct(), tagging.field().name());
            Expr value = new Expr.FieldGet(target, tagging.field().name(), false, select, target.span());
            return new Expr.TagLookup(value, tag.text(), type, span);
        }
        return new Expr.TagLookup(target, tag.text(), type, span);
    }

    private Expr item(Expression.Item item, Type element, Scope scope) {
        Optional<World.Tagging> tagging =
                element instanceof Type.Struct struct ? world.tagging(struct.name()) : Optional.empty();
        if (item.tag().isPresent()) {
            return tagged(item.tag().get(), Optional.of(item.value()), element, tagging, scope);
        }
        if (tagging.isPresent()
                && item.value() instanceof Expression.NameUse use
                && world.members(tagging.get().tagType()).contains(use.name().text())) {
            return tagged(use.name(), Optional.empty(), element, tagging, scope);
        }
        return typer.check(item.value(), element, scope);
    }

    private Expr tagged(
            Name tag, Optional<Expression> value, Type element, Optional<World.Tagging> tagging, Scope scope) {
        if (tagging.isEmpty()) {
            if (!Types.isError(element)) {
                world.errors.report(
                        "TLS0217", tag.span(), "`" + Types.show(element) + "` has no select, and so no tags");
            }
            return Types.error(tag.span());
        }
        Optional<Wire.Body> body = tagging.get().body(tag.text());
        if (body.isEmpty()) {
            List<String> tags = tagging.get().select().cases().stream()
                    .flatMap(c -> c.members().stream())
                    .toList();
            world.errors.unknown("TLS0216", "case of `" + tagging.get().struct() + "`", tag, tags);
            return Types.error(tag.span());
        }
        Type type = World.bodyType(body.get());
        if (value.isEmpty() && !type.equals(Type.UNIT)) {
            world.errors.report(
                    "TLS0217",
                    tag.span(),
                    "`" + tag + "` has a body",
                    "write `" + tag + " => " + Types.show(type) + " { ... }`");
        } else if (value.isPresent() && type.equals(Type.UNIT)) {
            world.errors.report(
                    "TLS0217", value.get().span(), "`" + tag + "` has no body", "write `" + tag + "` alone");
        }
        Expr content = value.isPresent() && !type.equals(Type.UNIT)
                ? typer.check(value.get(), type, scope)
                : new Expr.EmptyBody(Type.UNIT, tag.span());
        return new Expr.Tagged(tagging.get().struct(), tag.text(), content, element, tag.span());
    }

    private Expr untyped(Expression.Item item, Scope scope) {
        if (item.tag().isPresent()) {
            world.errors.report(
                    "TLS0221",
                    item.tag().get().span(),
                    "nothing here tells what this list is a list of",
                    "give the name a type: `let x: [T] = [...]`");
            return Types.error(item.value().span());
        }
        return typer.infer(item.value(), scope);
    }
}
