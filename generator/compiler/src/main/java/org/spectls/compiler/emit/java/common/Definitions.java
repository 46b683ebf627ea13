package org.spectls.compiler.emit.java.common;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.spectls.compiler.model.Definition;
import org.spectls.compiler.model.Definition.ConstDef;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.RecordDef;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;

/** A model's definitions by their names. */
public final class Definitions {
    private final Map<String, EnumDef> enums;
    private final Map<String, TableDef> tables;
    private final Map<String, StructDef> structs;
    private final Map<String, RecordDef> records;
    private final Map<String, FunctionDef> functions;
    private final Map<String, ConstDef> constants;

    public Definitions(Model model) {
        enums = byName(model.enums());
        tables = byName(model.tables());
        structs = byName(model.structs());
        records = byName(model.records());
        functions = byName(model.functions());
        constants = byName(model.constants());
    }

    public StructDef struct(String name) {
        return get(structs, name);
    }

    public RecordDef record(String name) {
        return get(records, name);
    }

    public FunctionDef function(String name) {
        return get(functions, name);
    }

    public ConstDef constant(String name) {
        return get(constants, name);
    }

    public Optional<TableDef> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The width on the wire of an enumeration or table; none of a table that is never on the wire. */
    public Optional<Integer> codeBits(String name) {
        return Optional.ofNullable(enums.get(name))
                .map(EnumDef::bits)
                .or(() -> get(tables, name).bits());
    }

    /** The code of a member of an enumeration or of a row of a table. */
    public long code(String type, String member) {
        EnumDef definition = enums.get(type);
        return definition != null
                ? definition.members().stream()
                        .filter(m -> m.name().equals(member))
                        .mapToLong(Definition.Member::code)
                        .findFirst()
                        .orElseThrow()
                : get(tables, type).rows().stream()
                        .filter(r -> r.name().equals(member))
                        .mapToLong(Definition.Row::code)
                        .findFirst()
                        .orElseThrow();
    }

    /** A struct's field, or the parameter of its context, of this name: its type. */
    public Type visible(StructDef struct, String name) {
        return struct.context().stream()
                .filter(p -> p.name().equals(name))
                .map(Param::type)
                .findFirst()
                .orElseGet(() -> fieldType(new Type.Struct(struct.name()), name));
    }

    /** The fields that a struct's value has: all but those that hold another field's length. */
    public List<Field> valueFields(StructDef struct) {
        return struct.fields().stream().filter(f -> f.lengthOf().isEmpty()).toList();
    }

    /** The struct's field that is a selection, if there is one. */
    public Optional<Field> select(StructDef struct) {
        return struct.fields().stream()
                .filter(f -> f.wire() instanceof Wire.Select)
                .findFirst();
    }

    /** The type of a struct's or record's field; that of an optional field is {@link Type.Optional}. */
    public Type fieldType(Type owner, String field) {
        if (owner instanceof Type.Product product) {
            return record(product.name()).fields().stream()
                    .filter(p -> p.name().equals(field))
                    .map(Param::type)
                    .findFirst()
                    .orElseThrow();
        }
        return struct(((Type.Struct) owner).name()).fields().stream()
                .filter(f -> f.name().equals(field))
                .map(Definitions::typeOf)
                .findFirst()
                .orElseThrow();
    }

    /** The type of a field's value, {@link Type.Optional} when the field may be absent. */
    public static Type typeOf(Field field) {
        boolean wrap = field.optional() && !(field.type() instanceof Type.Optional);
        return wrap ? new Type.Optional(field.type()) : field.type();
    }

    private static <D extends Definition> Map<String, D> byName(List<D> definitions) {
        Map<String, D> map = new HashMap<>();
        definitions.forEach(d -> map.put(d.name(), d));
        return map;
    }

    private static <D> D get(Map<String, D> map, String name) {
        D definition = map.get(name);
        if (definition == null) {
            throw new NoSuchElementException(name);
        }
        return definition;
    }
}
