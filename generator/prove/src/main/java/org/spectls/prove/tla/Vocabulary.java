package org.spectls.prove.tla;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.RecordDef;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;

/** A model's definitions by their names, and what they are called in TLA+. */
final class Vocabulary {
    final Model model;
    private final Map<String, StructDef> structs;
    private final Map<String, RecordDef> products;
    private final Map<String, TableDef> tables;
    private final Map<String, FunctionDef> functions;

    Vocabulary(Model model) {
        this.model = model;
        this.structs = byName(model.structs(), StructDef::name);
        this.products = byName(model.records(), RecordDef::name);
        this.tables = byName(model.tables(), TableDef::name);
        this.functions = byName(model.functions(), FunctionDef::name);
    }

    StructDef struct(String name) {
        return found(structs, name);
    }

    FunctionDef function(String name) {
        return found(functions, name);
    }

    Optional<TableDef> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    List<Machine> machines(EndpointDef endpoint) {
        return endpoint.machines().stream().map(model::machine).toList();
    }

    /** The fields of a struct that are part of its value, or those of a record, with their types. */
    Map<String, Type> fields(Type type) {
        Map<String, Type> fields = new LinkedHashMap<>();
        if (type instanceof Type.Product product) {
            for (Param param : found(products, product.name()).fields()) {
                fields.put(param.name(), param.type());
            }
        } else if (type instanceof Type.Struct struct) {
            for (Field field : struct(struct.name()).fields()) {
                if (field.lengthOf().isEmpty()) {
                    fields.put(field.name(), fieldType(field));
                }
            }
        }
        return fields;
    }

    static Type fieldType(Field field) {
        return field.optional() && !(field.type() instanceof Type.Optional)
                ? new Type.Optional(field.type())
                : field.type();
    }

    /** The selection that a struct holds. */
    Optional<Field> selection(StructDef struct) {
        return struct.fields().stream()
                .filter(field -> field.wire() instanceof Wire.Select)
                .findFirst();
    }

    static Type plain(Type type) {
        return type instanceof Type.Secret secret ? plain(secret.of()) : type;
    }

    static Type held(Type type) {
        return plain(type) instanceof Type.Optional optional ? optional.element() : type;
    }

    /** Names of values; what begins with a capital is this generator's. */
    static String local(String name) {
        return Character.isUpperCase(name.charAt(0)) || name.charAt(0) == '_' ? name + "_" : name;
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static <T> T found(Map<String, T> all, String name) {
        return Optional.ofNullable(all.get(name)).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }
}
