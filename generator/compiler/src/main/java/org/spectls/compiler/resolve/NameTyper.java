package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Suggestions;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Name;

/** Names, members of types, and the parts of values. */
final class NameTyper {
    private final World world;
    private final Typer typer;
    private final PartTyper parts;

    NameTyper(World world, Typer typer) {
        this.world = world;
        this.typer = typer;
        this.parts = new PartTyper(world);
    }

    /** Locals first, then configuration, constants, members of the expected type, and tables. */
    Expr name(Name name, Optional<Type> hint, Scope scope) {
        return scope.find(name.text())
                .map(value -> at(value, name.span()))
                .or(() -> global(name))
                .or(() -> member(name, hint))
                .or(() -> rows(name))
                .orElseGet(() -> unknown(name, hint, scope));
    }

    /** Nothing but an expected type can tell what this name means. */
    boolean isBareMember(Name name, Scope scope) {
        return scope.find(name.text()).isEmpty()
                && global(name).isEmpty()
                && rows(name).isEmpty();
    }

    Expr select(Expression.Select syntax, Scope scope) {
        if (syntax.target() instanceof Expression.NameUse use
                && scope.find(use.name().text()).isEmpty()
                && global(use.name()).isEmpty()
                && isType(use.name())) {
            return qualified(use.name(), syntax.name(), syntax.span());
        }
        return parts.part(typer.infer(syntax.target(), scope), syntax.name(), syntax.lifted(), syntax.span());
    }

    private boolean isType(Name name) {
        return world.enums.containsKey(name.text()) || world.tables.containsKey(name.text());
    }

    private Expr qualified(Name type, Name member, Span span) {
        List<String> members = world.members(type.text());
        if (!members.contains(member.text())) {
            world.errors.unknown("TLS0205", "member of `" + type + "`", member, members);
        }
        return new Expr.MemberRef(member.text(), new Type.Named(type.text()), span);
    }

    /** The value of a local, as if written here. */
    private static Expr at(Expr value, Span span) {
        return value instanceof Expr.Var variable
                ? new Expr.Var(variable.name(), variable.kind(), variable.type(), span)
                : value;
    }

    private Optional<Expr> global(Name name) {
        Optional<Expr> config = Optional.ofNullable(world.configs.get(name.text()))
                .map(def -> new Expr.Var(def.name(), VarKind.CONFIG, def.type(), name.span()));
        return config.or(() -> Optional.ofNullable(world.constants.get(name.text()))
                .map(def -> new Expr.Var(def.name(), VarKind.CONST, def.type(), name.span())));
    }

    private Optional<Expr> member(Name name, Optional<Type> hint) {
        if (hint.isEmpty()) {
            return Optional.empty();
        }
        Type expected = Types.present(hint.get());
        if (expected instanceof Type.Named named && world.members(named.name()).contains(name.text())) {
            return Optional.of(new Expr.MemberRef(name.text(), named, name.span()));
        } else if (expected instanceof Type.Select select && isEmptyCase(select, name)) {
            return Optional.of(new Expr.EmptyBody(select, name.span()));
        }
        return Optional.empty();
    }

    private boolean isEmptyCase(Type.Select select, Name tag) {
        return world.tagging(select)
                .flatMap(tagging -> tagging.body(tag.text()))
                .filter(Wire.Body.Empty.class::isInstance)
                .isPresent();
    }

    private Optional<Expr> rows(Name name) {
        TableDef table = world.tables.get(name.text());
        return table == null
                ? Optional.empty()
                : Optional.of(
                        new Expr.TableRows(table.name(), new Type.ListOf(new Type.Named(table.name())), name.span()));
    }

    private Expr unknown(Name name, Optional<Type> hint, Scope scope) {
        Optional<Type> expected = hint.map(Types::present).filter(type -> type instanceof Type.Named);
        List<String> owners = world.typesWithMember(name.text());
        if (expected.isPresent() && Types.isError(expected.get())) {
            return Types.error(name.span());
        }
        if (expected.isPresent() && owners.isEmpty()) {
            String type = ((Type.Named) expected.get()).name();
            List<String> candidates = new ArrayList<>(world.members(type));
            candidates.addAll(scope.names());
            world.errors.unknown("TLS0205", "member of `" + type + "`", name, candidates);
        } else if (!owners.isEmpty()) {
            Diagnostic diagnostic = expected.isPresent()
                    ? Diagnostic.of(
                            "TLS0205",
                            name.span(),
                            "`" + name + "` is no member of `" + Types.show(expected.get()) + "`")
                    : Diagnostic.of("TLS0221", name.span(), "nothing here tells which `" + name + "` is meant");
            world.errors.report(diagnostic.withHint("write `" + owners.get(0) + "." + name + "`"));
        } else {
            List<String> candidates = new ArrayList<>(scope.names());
            candidates.addAll(world.configs.keySet());
            candidates.addAll(world.constants.keySet());
            candidates.addAll(world.tables.keySet());
            world.errors.report(Diagnostic.of("TLS0204", name.span(), "nothing is called `" + name + "` here")
                    .withHint(Suggestions.didYouMean(name.text(), candidates)));
        }
        return Types.error(name.span());
    }

    /** Fields, columns and codes. */
    static final class PartTyper {
        private final World world;

        PartTyper(World world) {
            this.world = world;
        }

        Expr part(Expr target, Name name, boolean lifted, Span span) {
            Type type = target.type();
            if (Types.isError(type)) {
                return Types.error(span);
            }
            if (lifted && !Types.isOptional(type)) {
                world.errors.report(
                        "TLS0210",
                        target.span(),
                        "`?.` is for what may be absent, and this is `" + Types.show(type) + "`",
                        "write `.`");
            } else if (!lifted && Types.isOptional(type)) {
                world.errors.report(Diagnostic.of("TLS0209", target.span(), "this may be absent")
                        .withLabel("this is `" + Types.show(type) + "`")
                        .withHint("write `?.`, or give a default with `or`"));
            }
            return plain(target, Types.present(type), name, lifted && Types.isOptional(type), span);
        }

        private Expr plain(Expr target, Type owner, Name name, boolean lifted, Span span) {
            Optional<Type> type;
            List<String> candidates;
            if (owner instanceof Type.Struct struct) {
                candidates = names(struct);
                type = world.field(struct.name(), name.text())
                        .filter(field -> field.lengthOf().isEmpty())
                        .map(field -> field.type());
            } else if (owner instanceof Type.Product product && world.records.containsKey(product.name())) {
                candidates = world.records.get(product.name()).fields().stream()
                        .map(Param::name)
                        .toList();
                type = world.recordField(product.name(), name.text()).map(Param::type);
            } else if (owner instanceof Type.Fault) {
                candidates = List.of("failure");
                type = name.text().equals("failure") ? Optional.of(world.failureType(span)) : Optional.empty();
            } else if (owner instanceof Type.Named named) {
                return column(target, named, name, lifted, span);
            } else {
                world.errors.report("TLS0208", name.span(), "`" + Types.show(owner) + "` has no parts");
                return Types.error(span);
            }
            if (type.isEmpty()) {
                world.errors.unknown("TLS0207", "field of `" + Types.show(owner) + "`", name, candidates);
                return Types.error(span);
            }
            Type result = lifted ? Types.optional(type.get()) : type.get();
            return new Expr.FieldGet(target, name.text(), lifted, result, span);
        }

        private List<String> names(Type.Struct struct) {
            return Optional.ofNullable(world.structs.get(struct.name())).stream()
                    .flatMap(def -> def.fields().stream())
                    .filter(field -> field.lengthOf().isEmpty())
                    .map(field -> field.name())
                    .toList();
        }

        private Expr column(Expr target, Type.Named owner, Name name, boolean lifted, Span span) {
            TableDef table = world.tables.get(owner.name());
            List<Param> columns = table == null ? List.of() : table.columns();
            Optional<Param> column =
                    columns.stream().filter(c -> c.name().equals(name.text())).findFirst();
            if (column.isPresent()) {
                Type type = column.get().type();
                return new Expr.ColumnGet(target, name.text(), lifted, lifted ? Types.optional(type) : type, span);
            }
            boolean coded = table == null || table.bits().isPresent();
            if (name.text().equals("code") && coded && !lifted) {
                return new Expr.CodeOf(target, Type.INT, span);
            }
            List<String> candidates =
                    new ArrayList<>(columns.stream().map(Param::name).toList());
            if (coded) {
                candidates.add("code");
            }
            world.errors.unknown("TLS0207", "column of `" + owner.name() + "`", name, candidates);
            return Types.error(span);
        }
    }
}
