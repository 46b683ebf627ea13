package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ConfigDef;
import org.spectls.compiler.model.Definition.ConstDef;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.ExternTypeDef;
import org.spectls.compiler.model.Definition.FailureDef;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.Member;
import org.spectls.compiler.model.Definition.OperationDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.RecordDef;
import org.spectls.compiler.model.Definition.Row;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Definition.TranscriptDef;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.Declaration;
import org.spectls.compiler.syntax.Declaration.FailureDecl;
import org.spectls.compiler.syntax.Name;

/**
 * What is resolved so far, by name. Definitions whose expressions are resolved late (cells, values, bodies) are entered
 * with their types first and replaced once complete.
 */
final class World {
    final Declarations declarations;
    final Errors errors;
    final Map<String, EnumDef> enums = new LinkedHashMap<>();
    final Map<String, TableDef> tables = new LinkedHashMap<>();
    final Map<String, StructDef> structs = new LinkedHashMap<>();
    final Map<String, RecordDef> records = new LinkedHashMap<>();
    final Map<String, ExternTypeDef> externTypes = new LinkedHashMap<>();
    final Map<String, FunctionDef> functions = new LinkedHashMap<>();
    final Map<String, ConstDef> constants = new LinkedHashMap<>();
    final Map<String, ConfigDef> configs = new LinkedHashMap<>();
    final Map<String, EventDef> events = new LinkedHashMap<>();
    final Map<String, OperationDef> operations = new LinkedHashMap<>();
    final Map<String, ChannelDef> channels = new LinkedHashMap<>();
    Optional<TranscriptDef> transcript = Optional.empty();
    Optional<FailureDef> failure = Optional.empty();
    private final Set<Name> inlined = new HashSet<>();
    private boolean failureMissed;

    World(Declarations declarations, Errors errors) {
        this.declarations = declarations;
        this.errors = errors;
    }

    /** The type of failures, for a place that names one. */
    Type failureType(Span at) {
        if (declarations.of(FailureDecl.class).isEmpty() && !failureMissed) {
            failureMissed = true;
            errors.report(
                    "TLS0430",
                    at,
                    "the specification does not say what failures are",
                    "name their enum and what decoding faults earn: `failure Reason { malformed ... -> ... }`");
        }
        return failure.<Type>map(def -> new Type.Named(def.name())).orElse(Types.ERROR);
    }

    /** Notes that a fragment, effects or a submachine was put in somewhere. */
    void inlined(Declaration declaration) {
        inlined.add(declaration.name());
    }

    boolean isInlined(Declaration declaration) {
        return inlined.contains(declaration.name());
    }

    /** The members of an enum or the rows of a table. */
    List<String> members(String type) {
        EnumDef enumeration = enums.get(type);
        if (enumeration != null) {
            return enumeration.members().stream().map(Member::name).toList();
        }
        TableDef table = tables.get(type);
        return table == null ? List.of() : table.rows().stream().map(Row::name).toList();
    }

    /** The enums and tables that have a member of this name. */
    List<String> typesWithMember(String member) {
        List<String> types = new ArrayList<>(enums.keySet());
        types.addAll(tables.keySet());
        return types.stream().filter(type -> members(type).contains(member)).toList();
    }

    Optional<Field> field(String struct, String name) {
        StructDef def = structs.get(struct);
        return def == null
                ? Optional.empty()
                : def.fields().stream().filter(f -> f.name().equals(name)).findFirst();
    }

    Optional<Param> recordField(String name, String field) {
        RecordDef def = records.get(name);
        return def == null
                ? Optional.empty()
                : def.fields().stream().filter(f -> f.name().equals(field)).findFirst();
    }

    /** The select of a struct whose tag is a field of the same struct: such structs can be looked up by tag. */
    Optional<Tagging> tagging(String struct) {
        StructDef def = structs.get(struct);
        if (def == null) {
            return Optional.empty();
        }
        return def.fields().stream()
                .filter(field -> field.wire() instanceof Wire.Select)
                .flatMap(field -> tagging(def, field).stream())
                .findFirst();
    }

    /** The select that a value of a select type stems from. */
    Optional<Tagging> tagging(Type.Select select) {
        StructDef def = structs.get(select.struct());
        return def == null
                ? Optional.empty()
                : field(select.struct(), select.field()).flatMap(f -> tagging(def, f));
    }

    private static Optional<Tagging> tagging(StructDef def, Field field) {
        Wire.Select select = (Wire.Select) field.wire();
        Optional<Type> fromField = def.fields().stream()
                .filter(f -> f.name().equals(select.tag()))
                .map(Field::type)
                .findFirst();
        Optional<Type> tagType = fromField.or(() -> def.context().stream()
                .filter(parameter -> parameter.name().equals(select.tag()))
                .map(Param::type)
                .findFirst());
        return tagType.filter(Type.Named.class::isInstance)
                .map(type -> new Tagging(def.name(), field, select, ((Type.Named) type).name()));
    }

    /** A select field and the type of its tag. */
    record Tagging(String struct, Field field, Wire.Select select, String tagType) {

        /** The body that a tag announces: its own case, not the default one. */
        Optional<Wire.Body> body(String tag) {
            return select.cases().stream()
                    .filter(c -> c.members().contains(tag))
                    .map(Wire.Case::body)
                    .findFirst();
        }
    }

    static Type bodyType(Wire.Body body) {
        if (body instanceof Wire.Body.Struct struct) {
            return new Type.Struct(struct.name());
        }
        return body instanceof Wire.Body.Opaque ? Type.BYTES : Type.UNIT;
    }
}
