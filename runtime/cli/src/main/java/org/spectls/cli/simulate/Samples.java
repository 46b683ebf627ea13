package org.spectls.cli.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.cli.simulate.World.Choice;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.Row;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;

/** Values of a type, the plainest first. Immutable. */
final class Samples {
    private static final int ALL = 16;
    private static final int OCTETS = 32;

    private final Interpreter interpreter;
    private final Model model;

    Samples(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.model = interpreter.model();
    }

    /** What somebody may choose among; empty where only the host makes values. */
    List<Choice> of(Type type) {
        if (type instanceof Type.Bool) {
            return List.of(new Choice("true", Value.TRUE), new Choice("false", Value.FALSE));
        } else if (type instanceof Type.Named named) {
            return names(named.name()).stream()
                    .limit(ALL)
                    .map(name -> new Choice(name, interpreter.member(named.name(), name)))
                    .toList();
        } else if (type instanceof Type.Optional optional) {
            List<Choice> choices = new ArrayList<>(List.of(new Choice("absent", Value.ABSENT)));
            of(optional.element())
                    .forEach(choice -> choices.add(new Choice(choice.label(), Value.present(choice.value()))));
            return choices;
        } else if (type instanceof Type.Secret secret) {
            return of(secret.of());
        }
        return one(type).map(value -> new Choice(label(value), value)).stream().toList();
    }

    /** The plainest value of a type; absent where only the host makes values. */
    Optional<Value> one(Type type) {
        if (type instanceof Type.Int) {
            return Optional.of(Value.of(1));
        } else if (type instanceof Type.Duration) {
            return Optional.of(new Value.Duration(1000));
        } else if (type instanceof Type.Text) {
            return Optional.of(new Value.Text("example"));
        } else if (type instanceof Type.Bytes) {
            return Optional.of(Octets.copyOf(new byte[OCTETS]));
        } else if (type instanceof Type.ListOf) {
            return Optional.of(new Value.Listed(List.of()));
        } else if (type instanceof Type.Product product) {
            return record(product.name());
        } else if (type instanceof Type.Struct struct) {
            return Optional.of(struct(struct.name()));
        } else if (type instanceof Type.Extern) {
            return Optional.empty();
        }
        return of(type).stream().map(Choice::value).findFirst();
    }

    /** The shortest form of a struct. */
    Value.Struct struct(String name) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Field field : definition(name).fields()) {
            if (field.lengthOf().isEmpty()) {
                fields.put(field.name(), field.optional() ? Value.ABSENT : wire(field.wire(), field.type()));
            }
        }
        return new Value.Struct(name, fields);
    }

    StructDef definition(String struct) {
        return model.structs().stream()
                .filter(definition -> definition.name().equals(struct))
                .findFirst()
                .orElseThrow();
    }

    List<Param> fields(String record) {
        return model.records().stream()
                .filter(definition -> definition.name().equals(record))
                .findFirst()
                .orElseThrow()
                .fields();
    }

    /** The names of an enum's members or a table's rows. */
    List<String> names(String type) {
        for (EnumDef definition : model.enums()) {
            if (definition.name().equals(type)) {
                return definition.members().stream().map(m -> m.name()).toList();
            }
        }
        for (TableDef table : model.tables()) {
            if (table.name().equals(type)) {
                return table.rows().stream().map(Row::name).toList();
            }
        }
        return List.of();
    }

    private Optional<Value> record(String name) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Param field : fields(name)) {
            Optional<Value> value = one(field.type());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            fields.put(field.name(), value.get());
        }
        return Optional.of(new Value.Struct(name, fields));
    }

    private Value wire(Wire wire, Type type) {
        if (wire instanceof Wire.UInt) {
            return Value.of(0);
        } else if (wire instanceof Wire.Opaque opaque) {
            return Octets.copyOf(new byte[least(opaque.size())]);
        } else if (wire instanceof Wire.Struct struct) {
            return struct(struct.name());
        } else if (wire instanceof Wire.Vector vector) {
            Type element = ((Type.ListOf) type).element();
            List<Value> elements = least(vector.size()) == 0 ? List.of() : List.of(wire(vector.element(), element));
            return new Value.Listed(elements);
        } else if (wire instanceof Wire.Select select) {
            return body(select.cases().get(0).body());
        }
        return one(type).orElseThrow();
    }

    private Value body(Wire.Body body) {
        if (body instanceof Wire.Body.Struct struct) {
            return definition(struct.name()).context().isEmpty()
                    ? struct(struct.name())
                    : new Value.Encoded(struct.name(), Octets.EMPTY);
        }
        return body instanceof Wire.Body.Empty ? Value.EMPTY_BODY : new Value.Opaque(Octets.EMPTY);
    }

    private static int least(Wire.Size size) {
        if (size instanceof Wire.Size.Fixed fixed) {
            return fixed.bytes();
        }
        return size instanceof Wire.Size.Prefixed prefixed ? prefixed.min() : 0;
    }

    private static String label(Value value) {
        if (value instanceof Value.Struct struct) {
            return "a " + struct.name();
        }
        return value instanceof Octets octets ? octets.length() + " zeros" : value.toString();
    }
}
