package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.model.Wire.Size;
import org.spectls.compiler.syntax.Declaration.StructDecl;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.WireSyntax.CaseSyntax;
import org.spectls.compiler.syntax.WireSyntax.EmptyBody;
import org.spectls.compiler.syntax.WireSyntax.FieldSyntax;
import org.spectls.compiler.syntax.WireSyntax.NamedType;
import org.spectls.compiler.syntax.WireSyntax.OpaqueBody;
import org.spectls.compiler.syntax.WireSyntax.SelectType;
import org.spectls.compiler.syntax.WireSyntax.Sizing;
import org.spectls.compiler.syntax.WireSyntax.StructBody;

/** One struct: its fields on the wire and as values. */
final class StructResolver {
    private final World world;
    private final WireTypes wires;
    private final WireSizes sizes;
    private final StructDecl syntax;
    private final List<Param> context;
    private final List<Field> fields = new ArrayList<>();

    StructResolver(World world, TypeResolver types, WireTypes wires, WireSizes sizes, StructDecl syntax) {
        this.world = world;
        this.wires = wires;
        this.sizes = sizes;
        this.syntax = syntax;
        this.context = syntax.context().stream()
                .map(parameter -> new Param(
                        parameter.name().text(),
                        types.named(parameter.type()),
                        Optional.empty(),
                        new Note(parameter.name().span(), "", List.of())))
                .toList();
    }

    StructDef resolve() {
        Set<String> names = new HashSet<>();
        for (FieldSyntax field : syntax.fields()) {
            if (!names.add(field.name().text())) {
                world.errors.report("TLS0202", field.name().span(), "field `" + field.name() + "` is declared twice");
            }
            fields.add(field(field));
        }
        return new StructDef(syntax.name().text(), context, withLengths(), syntax.note());
    }

    private Field field(FieldSyntax field) {
        List<String> earlier = fields.stream().map(Field::name).toList();
        boolean last = earlier.size() == syntax.fields().size() - 1;
        if (field.optional() && !last) {
            world.errors.report(
                    "TLS0312",
                    field.name().span(),
                    "only the last field can be optional",
                    "it is absent when nothing is left of the enclosing body");
        }
        Wire wire;
        Type type;
        if (field.type() instanceof SelectType select) {
            wire = select(select, field.sizing(), earlier);
            type = new Type.Select(syntax.name().text(), field.name().text());
        } else {
            wire = wires.wire(field.type(), field.sizing(), field.uniqueBy(), earlier);
            type = wires.valueType(wire);
        }
        if (!last && size(wire).filter(Size.Rest.class::isInstance).isPresent()) {
            world.errors.report(
                    "TLS0312",
                    field.name().span(),
                    "nothing can follow a field that takes all that is left",
                    "give it a size, or put it last");
        }
        return new Field(
                field.name().text(),
                wire,
                field.optional() ? Types.optional(type) : type,
                field.optional(),
                Optional.empty(),
                field.note());
    }

    /** A field that holds another's length is known once that other one has named it. */
    private List<Field> withLengths() {
        return fields.stream()
                .map(field -> new Field(
                        field.name(),
                        field.wire(),
                        field.type(),
                        field.optional(),
                        lengthOf(field.name()),
                        field.note()))
                .toList();
    }

    private Optional<String> lengthOf(String name) {
        return fields.stream()
                .filter(field -> size(field.wire())
                        .filter(size -> size.equals(new Size.FromField(name)))
                        .isPresent())
                .map(Field::name)
                .findFirst();
    }

    private static Optional<Size> size(Wire wire) {
        if (wire instanceof Wire.Opaque opaque) {
            return Optional.of(opaque.size());
        } else if (wire instanceof Wire.Vector vector) {
            return Optional.of(vector.size());
        }
        return wire instanceof Wire.Select select ? select.size() : Optional.empty();
    }

    private Wire select(SelectType select, Optional<Sizing> sizing, List<String> earlier) {
        Name tag = select.tag();
        Optional<Type> tagType = tagType(tag);
        if (tagType.isEmpty()) {
            List<String> candidates = Stream.concat(
                            earlier.stream(), context.stream().map(Param::name))
                    .toList();
            world.errors.unknown("TLS0313", "earlier field or context parameter", tag, candidates);
        }
        Set<String> seen = new HashSet<>();
        List<Wire.Case> cases = new ArrayList<>();
        for (CaseSyntax selected : select.cases()) {
            selected.members().forEach(member -> member(member, tag, tagType, seen));
            cases.add(new Wire.Case(selected.members().stream().map(Name::text).toList(), body(selected)));
        }
        return new Wire.Select(tag.text(), cases, sizing.map(s -> sizes.size(s, earlier)));
    }

    private Optional<Type> tagType(Name tag) {
        Stream<Type> ofFields =
                fields.stream().filter(f -> f.name().equals(tag.text())).map(Field::type);
        Stream<Type> ofContext =
                context.stream().filter(p -> p.name().equals(tag.text())).map(Param::type);
        return Stream.concat(ofFields, ofContext).findFirst();
    }

    private void member(Name member, Name tag, Optional<Type> tagType, Set<String> seen) {
        if (!seen.add(member.text())) {
            world.errors.report("TLS0314", member.span(), "`" + member + "` has a case already");
        }
        if (tagType.isPresent() && tagType.get() instanceof Type.Named named) {
            List<String> members = world.members(named.name());
            if (!Types.isError(named) && !members.contains(member.text())) {
                world.errors.unknown("TLS0205", "member of `" + named.name() + "`", member, members);
            }
        } else if (tagType.isPresent() && !Types.isError(tagType.get())) {
            world.errors.report(
                    "TLS0315",
                    tag.span(),
                    "a select needs an enum or a table, and `" + tag + "` is `" + Types.show(tagType.get()) + "`");
        }
    }

    private Wire.Body body(CaseSyntax selected) {
        if (selected.body() instanceof EmptyBody) {
            return new Wire.Body.Empty();
        } else if (selected.body() instanceof OpaqueBody) {
            return new Wire.Body.Opaque();
        }
        StructBody body = (StructBody) selected.body();
        Wire wire =
                wires.wire(new NamedType(body.struct(), body.context()), Optional.empty(), Optional.empty(), List.of());
        if (!(wire instanceof Wire.Struct) && !wire.equals(WireTypes.UNKNOWN)) {
            world.errors.report(
                    "TLS0316",
                    body.struct().span(),
                    "a case holds a struct, and `" + body.struct() + "` is none",
                    "wrap it: `struct { " + body.struct() + " value; } ...;`");
        }
        List<String> given = body.context().stream().map(Name::text).toList();
        return new Wire.Body.Struct(body.struct().text(), given);
    }
}
