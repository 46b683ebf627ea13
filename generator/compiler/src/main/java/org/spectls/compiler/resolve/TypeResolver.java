package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.Declaration.EnumDecl;
import org.spectls.compiler.syntax.Declaration.ExternTypeDecl;
import org.spectls.compiler.syntax.Declaration.RecordDecl;
import org.spectls.compiler.syntax.Declaration.StructDecl;
import org.spectls.compiler.syntax.Declaration.TableDecl;
import org.spectls.compiler.syntax.Declaration.TypedefDecl;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.ParameterSyntax;
import org.spectls.compiler.syntax.TypeSyntax;

/** Types by name. */
final class TypeResolver {
    private final World world;
    private final WireTypes wires;

    TypeResolver(World world, WireTypes wires) {
        this.world = world;
        this.wires = wires;
    }

    Type resolve(TypeSyntax syntax) {
        if (syntax instanceof TypeSyntax.ListOf list) {
            return new Type.ListOf(resolve(list.element()));
        } else if (syntax instanceof TypeSyntax.Optional optional) {
            return Types.optional(resolve(optional.of()));
        } else if (syntax instanceof TypeSyntax.Secret secret) {
            return secret(secret);
        }
        return named(((TypeSyntax.Named) syntax).name());
    }

    /** Parameters without their defaults, which are expressions and resolved later. */
    List<Param> parameters(List<ParameterSyntax> all) {
        return all.stream().map(this::parameter).toList();
    }

    Param parameter(ParameterSyntax syntax) {
        return new Param(syntax.name().text(), resolve(syntax.type()), Optional.empty(), syntax.note());
    }

    Type named(Name name) {
        return builtIn(name.text()).or(() -> declared(name)).orElseGet(() -> unknown(name));
    }

    private static Optional<Type> builtIn(String name) {
        return switch (name) {
            case "bool" -> Optional.of(Type.BOOL);
            case "int", "uint8", "uint16", "uint24" -> Optional.of(Type.INT);
            case "long", "uint32", "uint64" -> Optional.of(Type.LONG);
            case "duration" -> Optional.of(Type.DURATION);
            case "text" -> Optional.of(Type.TEXT);
            case "bytes" -> Optional.of(Type.BYTES);
            case "fault" -> Optional.of(Type.FAULT);
            default -> Optional.empty();
        };
    }

    private Optional<Type> declared(Name name) {
        Declarations declarations = world.declarations;
        String text = name.text();
        if (declarations.find(EnumDecl.class, text).isPresent()
                || declarations.find(TableDecl.class, text).isPresent()) {
            return Optional.of(new Type.Named(text));
        } else if (declarations.find(StructDecl.class, text).isPresent()) {
            return Optional.of(new Type.Struct(text));
        } else if (declarations.find(RecordDecl.class, text).isPresent()) {
            return Optional.of(new Type.Product(text));
        }
        Optional<Type> extern =
                declarations.find(ExternTypeDecl.class, text).map(type -> new Type.Extern(text, type.secret()));
        return extern.or(() -> declarations.find(TypedefDecl.class, text).map(wires::valueType));
    }

    private Type secret(TypeSyntax.Secret syntax) {
        Type type = resolve(syntax.of());
        if (type.equals(Type.BYTES)) {
            return Types.SECRET_BYTES;
        }
        if (!Types.isError(type)) {
            world.errors.report(
                    "TLS0701",
                    syntax.span(),
                    "only `bytes` can be declared secret here, not `" + Types.show(type) + "`",
                    "a type of the host language is made secret where it is declared: `extern secret type`");
        }
        return Types.ERROR;
    }

    private Type unknown(Name name) {
        List<String> candidates = Stream.concat(
                        world.declarations.typeNames().stream(),
                        Stream.of("bool", "int", "long", "duration", "text", "bytes", "fault"))
                .toList();
        world.errors.unknown("TLS0201", "type", name, candidates);
        return Types.ERROR;
    }
}
