package org.spectls.testkit.interpreted;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Definition;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;
import org.spectls.kernel.value.Row;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Code;
import org.spectls.kernel.wire.DecodeFault;
import org.spectls.kernel.wire.Secret;

/** The interpreter's values as objects of the generated classes, and back. Immutable. */
final class Conversion {
    private final Interpreter interpreter;
    private final Map<String, Map<String, Type>> fields = new LinkedHashMap<>();
    private final Map<String, Class<?>> types = new ConcurrentHashMap<>();
    private final Map<Value.Code, Object> codes = new ConcurrentHashMap<>();
    private final boolean byName;
    private final String basePackage;
    private final ClassLoader loader;

    Conversion(Interpreter interpreter, String basePackage, ClassLoader loader) {
        this(interpreter, basePackage, loader, false);
    }

    private Conversion(Interpreter interpreter, String basePackage, ClassLoader loader, boolean byName) {
        this.byName = byName;
        this.interpreter = interpreter;
        this.basePackage = basePackage;
        this.loader = loader;
        Model model = interpreter.model();
        model.records().forEach(record -> fields.put(record.name(), types(record.fields())));
        for (Definition.StructDef struct : model.structs()) {
            Map<String, Type> types = new LinkedHashMap<>();
            struct.fields().stream()
                    .filter(field -> field.lengthOf().isEmpty())
                    .forEach(field -> types.put(field.name(), typeOf(field)));
            fields.put(struct.name(), types);
        }
    }

    /** Where the classes were generated from another specification: what has a name is known by it, not by its code. */
    static Conversion ofOther(Interpreter interpreter, String basePackage, ClassLoader loader) {
        return new Conversion(interpreter, basePackage, loader, true);
    }

    /** A class of the stack's, such as {@code ports.Channel}. */
    Class<?> type(String name) {
        return types.computeIfAbsent(name, this::load);
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(basePackage + "." + name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }

    List<Value> values(@Nullable Object @Nullable [] objects, List<Param> params) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < params.size(); i++) {
            values.add(toValue(Objects.requireNonNull(objects)[i], params.get(i).type()));
        }
        return values;
    }

    Object[] objects(List<Value> values, List<Param> params) {
        Object[] objects = new Object[values.size()];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = toObject(values.get(i), params.get(i).type());
        }
        return objects;
    }

    Value toValue(@Nullable Object object, Type type) {
        if (object instanceof Boolean bool) {
            return Value.of(bool);
        } else if (object instanceof Number number) {
            return type instanceof Type.Duration
                    ? new Value.Duration(number.longValue())
                    : Value.of(number.longValue());
        } else if (object instanceof String text) {
            return new Value.Text(text);
        } else if (object instanceof Secret secret) {
            return Octets.copyOf(secret.exposeArray()).asSecret();
        } else if (object instanceof DecodeFault fault) {
            return new Value.Fault(fault.specName());
        } else if (object instanceof Optional<?> optional) {
            return optional.map(held -> Value.present(toValue(held, element(type))))
                    .orElse(Value.ABSENT);
        } else if (object instanceof List<?> list) {
            return new Value.Listed(
                    list.stream().map(held -> toValue(held, element(type))).toList());
        } else if (object instanceof Bytes bytes) {
            return octets(bytes);
        }
        return toNamed(Objects.requireNonNull(object), type);
    }

    private Value toNamed(Object object, Type type) {
        if (type instanceof Type.Secret secret) {
            return toValue(object, secret.of());
        } else if (object instanceof Code code && type instanceof Type.Named named) {
            return Optional.of(code.toString())
                    .filter(name -> byName)
                    .flatMap(name -> interpreter.find(named.name(), name))
                    .or(() -> interpreter.code(named.name(), Integer.toUnsignedLong(code.code())))
                    .orElseThrow();
        } else if (object instanceof Row row && type instanceof Type.Named named) {
            return interpreter.member(named.name(), row.toString());
        } else if (type instanceof Type.Struct struct) {
            return struct(struct.name(), object);
        } else if (type instanceof Type.Product product) {
            return struct(product.name(), object);
        } else if (type instanceof Type.Select) {
            return body(object);
        }
        return new Value.Extern(object);
    }

    private Value struct(String name, Object object) {
        Map<String, Value> values = new LinkedHashMap<>();
        RecordComponent[] components = object.getClass().getRecordComponents();
        int next = 0;
        for (Map.Entry<String, Type> field : fieldsOf(name).entrySet()) {
            Object value = Reflection.call(components[next++].getAccessor(), object);
            values.put(field.getKey(), toValue(value, field.getValue()));
        }
        return new Value.Struct(name, values);
    }

    private Value body(Object object) {
        String simple = object.getClass().getSimpleName();
        if (object.getClass().isMemberClass() && simple.equals("Empty")) {
            return Value.EMPTY_BODY;
        } else if (!object.getClass().isMemberClass()) {
            return struct(declared(simple), object);
        }
        Octets content = octets((Bytes) Objects.requireNonNull(
                Reflection.call(object.getClass().getRecordComponents()[0].getAccessor(), object)));
        return simple.equals("Opaque")
                ? new Value.Opaque(content)
                : new Value.Encoded(declared(simple.substring("Encoded".length())), content);
    }

    /** The specification's name of the struct with this class. */
    private String declared(String simpleName) {
        return fields.keySet().stream()
                .filter(name -> Names.pascal(name).equals(simpleName))
                .findFirst()
                .orElseThrow();
    }

    Object toObject(Value value, Type type) {
        if (value instanceof Value.Bool bool) {
            return bool.value();
        } else if (value instanceof Value.Int number) {
            boolean wide = type instanceof Type.Int width && width.bits() > 32;
            return wide ? (Object) number.value() : (Object) Math.toIntExact(number.value());
        } else if (value instanceof Value.Duration duration) {
            return duration.millis();
        } else if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Octets octets) {
            return isSecret(type) ? Secret.wrap(octets.toArray()) : Bytes.wrap(octets.toArray());
        } else if (value instanceof Value.Maybe maybe) {
            return maybe.held().map(held -> toObject(held, element(type)));
        } else if (value instanceof Value.Listed listed) {
            return listed.elements().stream()
                    .map(held -> toObject(held, element(type)))
                    .toList();
        } else if (value instanceof Value.Extern extern) {
            return extern.object();
        } else if (value instanceof Value.Fault fault) {
            return DecodeFault.valueOf(fault.kind().toUpperCase(Locale.ROOT));
        }
        return toWire(value, type);
    }

    private Object toWire(Value value, Type type) {
        if (value instanceof Value.Code code) {
            return code(code);
        } else if (value instanceof Value.Struct struct) {
            List<Object> arguments = new ArrayList<>();
            fieldsOf(struct.name()).forEach((name, field) -> arguments.add(toObject(struct.field(name), field)));
            return record(type("wire." + Names.pascal(struct.name())), arguments.toArray());
        }
        Type.Select select = (Type.Select) type;
        String owner = "wire." + Names.pascal(select.struct()) + Names.pascal(select.field()) + "$";
        if (value instanceof Value.Opaque opaque) {
            return record(type(owner + "Opaque"), Bytes.wrap(opaque.content().toArray()));
        } else if (value instanceof Value.Encoded encoded) {
            return record(
                    type(owner + "Encoded" + Names.pascal(encoded.struct())),
                    Bytes.wrap(encoded.content().toArray()));
        }
        return record(type(owner + "Empty"));
    }

    private Object code(Value.Code code) {
        return codes.computeIfAbsent(code, this::find);
    }

    private Object find(Value.Code code) {
        Class<?> type = type("wire." + Names.pascal(code.type()));
        try {
            Object object = Row.class.isAssignableFrom(type)
                            || (byName && code.name().isPresent())
                    ? type.getField(Names.constant(code.name().orElseThrow())).get(null)
                    : Reflection.call(type.getMethod("of", int.class), null, (int) code.code());
            return Objects.requireNonNull(object);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static Object record(Class<?> type, Object... arguments) {
        return Reflection.create(type.getDeclaredConstructors()[0], arguments);
    }

    private Map<String, Type> fieldsOf(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    private static Octets octets(Bytes bytes) {
        return Octets.copyOf(bytes.toArray());
    }

    private static boolean isSecret(Type type) {
        return type instanceof Type.Secret;
    }

    private static Type element(Type type) {
        if (type instanceof Type.Optional optional) {
            return optional.element();
        } else if (type instanceof Type.Secret secret) {
            return element(secret.of());
        }
        return ((Type.ListOf) type).element();
    }

    private static Type typeOf(Definition.Field field) {
        return field.optional() && !(field.type() instanceof Type.Optional)
                ? new Type.Optional(field.type())
                : field.type();
    }

    private static Map<String, Type> types(List<Param> params) {
        Map<String, Type> types = new LinkedHashMap<>();
        params.forEach(param -> types.put(param.name(), param.type()));
        return types;
    }
}
