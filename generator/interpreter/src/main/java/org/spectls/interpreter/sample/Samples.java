package org.spectls.interpreter.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ChannelMessage;
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
public final class Samples {
    private static final int ALL = 16;
    private static final int OCTETS = 32;

    private final Interpreter interpreter;
    private final Model model;
    private final boolean full;

    public Samples(Interpreter interpreter) {
        this(interpreter, false);
    }

    private Samples(Interpreter interpreter, boolean full) {
        this.interpreter = interpreter;
        this.model = interpreter.model();
        this.full = full;
    }

    /** The same, but the structs have their optional fields, and each list in them has an element. */
    public Samples full() {
        return new Samples(interpreter, true);
    }

    /** What somebody may choose among; empty where only the host makes values. */
    public List<Value> of(Type type) {
        if (type instanceof Type.Bool) {
            return List.of(Value.TRUE, Value.FALSE);
        } else if (type instanceof Type.Named named) {
            return names(named.name()).stream()
                    .limit(ALL)
                    .map(name -> interpreter.member(named.name(), name))
                    .toList();
        } else if (type instanceof Type.Optional optional) {
            List<Value> choices = new ArrayList<>(List.of(Value.ABSENT));
            of(optional.element()).forEach(choice -> choices.add(Value.present(choice)));
            return choices;
        } else if (type instanceof Type.Secret secret) {
            return of(secret.of());
        }
        return one(type).stream().toList();
    }

    /** The plainest value of a type; absent where only the host makes values. */
    public Optional<Value> one(Type type) {
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
        return of(type).stream().findFirst();
    }

    /** The shortest form of a struct, unless they are {@linkplain #full() full}. */
    public Value.Struct struct(String name) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Field field : definition(name).fields()) {
            if (field.lengthOf().isEmpty()) {
                fields.put(field.name(), field.optional() ? optional(field) : wire(field.wire(), field.type()));
            }
        }
        return new Value.Struct(name, fields);
    }

    /** A message of a channel, in its shortest form. */
    public Octets frame(ChannelDef channel, ChannelMessage message) {
        return frame(channel, message, UnaryOperator.identity());
    }

    /**
     * A message of a channel, framed.
     *
     * @param change makes of the body's shortest form the one that is wanted; not asked where there is no body, or where
     *     its form depends on what only the receiver knows
     */
    public Octets frame(ChannelDef channel, ChannelMessage message, UnaryOperator<Value.Struct> change) {
        StructDef outer = definition(channel.carries());
        Optional<Field> select = outer.fields().stream()
                .filter(field -> field.wire() instanceof Wire.Select)
                .findFirst();
        if (select.isEmpty()) {
            return interpreter.codec().encode(change.apply(struct(outer.name())));
        }
        String tag = ((Wire.Select) select.get().wire()).tag();
        Map<String, Value> fields = new LinkedHashMap<>(struct(outer.name()).fields());
        outer.fields().stream()
                .filter(field -> field.name().equals(tag))
                .map(field -> ((Type.Named) field.type()).name())
                .forEach(type ->
                        fields.put(tag, interpreter.member(type, message.tag().orElseThrow())));
        fields.put(select.get().name(), body(message, change));
        return interpreter.codec().encode(new Value.Struct(outer.name(), fields));
    }

    private Value body(ChannelMessage message, UnaryOperator<Value.Struct> change) {
        if (message.empty()) {
            return Value.EMPTY_BODY;
        }
        return definition(message.name()).context().isEmpty()
                ? change.apply(struct(message.name()))
                : new Value.Encoded(message.name(), Octets.EMPTY);
    }

    public StructDef definition(String struct) {
        return model.structs().stream()
                .filter(definition -> definition.name().equals(struct))
                .findFirst()
                .orElseThrow();
    }

    public List<Param> fields(String record) {
        return model.records().stream()
                .filter(definition -> definition.name().equals(record))
                .findFirst()
                .orElseThrow()
                .fields();
    }

    /** The names of an enum's members or a table's rows. */
    public List<String> names(String type) {
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

    private Value optional(Field field) {
        if (!full) {
            return Value.ABSENT;
        }
        Type type = field.type() instanceof Type.Optional optional ? optional.element() : field.type();
        return Value.present(wire(field.wire(), type));
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
            boolean empty = least(vector.size()) == 0 && !full;
            return new Value.Listed(empty ? List.of() : List.of(wire(vector.element(), element)));
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
}
