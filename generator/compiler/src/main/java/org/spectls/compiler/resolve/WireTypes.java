package org.spectls.compiler.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.model.Wire.Size;
import org.spectls.compiler.syntax.Declaration.ExternTypeDecl;
import org.spectls.compiler.syntax.Declaration.RecordDecl;
import org.spectls.compiler.syntax.Declaration.StructDecl;
import org.spectls.compiler.syntax.Declaration.TypedefDecl;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.WireSyntax.FieldType;
import org.spectls.compiler.syntax.WireSyntax.NamedType;
import org.spectls.compiler.syntax.WireSyntax.OpaqueType;
import org.spectls.compiler.syntax.WireSyntax.Sizing;

/** Wire forms of fields other than selects, and the types of their values. */
final class WireTypes {
    /** Stands in where an error was reported. */
    static final Wire UNKNOWN = new Wire.UInt(0);

    private final World world;
    private final WireSizes sizes;
    private final Map<String, Wire> typedefs = new HashMap<>();
    private final Set<String> underway = new HashSet<>();

    WireTypes(World world, WireSizes sizes) {
        this.world = world;
        this.sizes = sizes;
    }

    Type valueType(TypedefDecl declaration) {
        return valueType(typedef(declaration));
    }

    /** Of every wire form but a select. */
    Type valueType(Wire wire) {
        if (wire.equals(UNKNOWN)) {
            return Types.ERROR;
        } else if (wire instanceof Wire.UInt number) {
            return number.bits() > 24 ? Type.LONG : Type.INT;
        } else if (wire instanceof Wire.Named named) {
            return new Type.Named(named.name());
        } else if (wire instanceof Wire.Struct struct) {
            return new Type.Struct(struct.name());
        } else if (wire instanceof Wire.Vector vector) {
            return new Type.ListOf(valueType(vector.element()));
        }
        return Type.BYTES;
    }

    /** {@code fields} are the earlier fields of the struct, which a size may name. */
    Wire wire(FieldType type, Optional<Sizing> sizing, Optional<Name> uniqueBy, List<String> fields) {
        if (type instanceof OpaqueType opaque) {
            return sizing.<Wire>map(s -> new Wire.Opaque(sizes.size(s, fields))).orElseGet(() -> {
                world.errors.report(
                        "TLS0301", opaque.span(), "`opaque` needs a size", "such as `[32]`, `<0..255>` or `[..]`");
                return UNKNOWN;
            });
        }
        NamedType named = (NamedType) type;
        Wire element = named(named);
        if (sizing.isEmpty() || element.equals(UNKNOWN)) {
            return element;
        }
        Size size = sizes.size(sizing.get(), fields);
        return new Wire.Vector(element, size, uniqueBy.map(Name::text));
    }

    private Wire named(NamedType type) {
        Name name = type.name();
        List<String> context = type.context().stream().map(Name::text).toList();
        Declarations declarations = world.declarations;
        Optional<Wire> number = number(name.text());
        if (number.isPresent()) {
            return number.get();
        }
        EnumDef enumeration = world.enums.get(name.text());
        TableDef table = world.tables.get(name.text());
        if (enumeration != null) {
            return new Wire.Named(name.text(), enumeration.bits());
        } else if (table != null) {
            return table(name, table.bits());
        } else if (declarations.find(StructDecl.class, name.text()).isPresent()) {
            return new Wire.Struct(name.text(), context);
        }
        return declarations
                .find(TypedefDecl.class, name.text())
                .map(this::typedef)
                .orElseGet(() -> unknown(name));
    }

    private static Optional<Wire> number(String name) {
        return switch (name) {
            case "uint8", "uint16", "uint24", "uint32", "uint64" ->
                Optional.of(new Wire.UInt(Integer.parseInt(name.substring("uint".length()))));
            default -> Optional.empty();
        };
    }

    private Wire table(Name name, Optional<Integer> bits) {
        if (bits.isEmpty()) {
            world.errors.report(
                    "TLS0302",
                    name.span(),
                    "table `" + name + "` has no width and cannot be on the wire",
                    "give it one, `table " + name + " : uint8 { ... }`, and a code to each row");
            return UNKNOWN;
        }
        return new Wire.Named(name.text(), bits.get());
    }

    private Wire typedef(TypedefDecl declaration) {
        String name = declaration.name().text();
        Wire known = typedefs.get(name);
        if (known != null) {
            return known;
        }
        if (!underway.add(name)) {
            world.errors.report(
                    "TLS0303", declaration.name().span(), "`" + declaration.name() + "` is defined by itself");
            return UNKNOWN;
        }
        Wire wire = wire(declaration.type(), declaration.sizing(), Optional.empty(), List.of());
        typedefs.put(name, wire);
        return wire;
    }

    private Wire unknown(Name name) {
        Declarations declarations = world.declarations;
        if (declarations.find(RecordDecl.class, name.text()).isPresent()
                || declarations.find(ExternTypeDecl.class, name.text()).isPresent()) {
            world.errors.report("TLS0304", name.span(), "`" + name + "` is never on the wire");
        } else {
            world.errors.unknown("TLS0201", "type of the wire", name, declarations.typeNames());
        }
        return UNKNOWN;
    }
}
