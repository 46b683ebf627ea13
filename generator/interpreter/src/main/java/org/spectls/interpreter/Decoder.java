package org.spectls.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.model.Wire.Size;
import org.spectls.compiler.wire.WireSizes;

/** Reads structs as the section on wire formats says. */
final class Decoder {
    private final Index index;
    private final WireSizes sizes;

    Decoder(Index index) {
        this.index = index;
        this.sizes = new WireSizes(index::struct);
    }

    /** Reads a struct and no octet more; {@code context} are the values of its parameters. */
    Value.Struct struct(String name, Reader in, Map<String, Value> context) throws Malformed {
        Map<String, Value> known = new HashMap<>(context);
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Field field : index.struct(name).fields()) {
            Value value;
            try {
                value = field(field, in, known);
            } catch (Malformed e) {
                throw e.within(field.name());
            }
            known.put(field.name(), value);
            if (field.lengthOf().isEmpty()) {
                fields.put(field.name(), value);
            }
        }
        return new Value.Struct(name, fields);
    }

    private Value field(Field field, Reader in, Map<String, Value> known) throws Malformed {
        if (!field.optional()) {
            return value(field.wire(), in, known);
        }
        return in.remaining() == 0 ? Value.ABSENT : Value.present(value(field.wire(), in, known));
    }

    private Value value(Wire wire, Reader in, Map<String, Value> known) throws Malformed {
        if (wire instanceof Wire.UInt number) {
            return Value.of(in.number(number.bits() / 8));
        } else if (wire instanceof Wire.Named named) {
            long code = in.number(named.bits() / 8);
            Optional<Value> value = index.code(named.name(), code);
            if (value.isEmpty()) {
                throw in.fault(Malformed.UNKNOWN_VALUE);
            }
            return value.get();
        } else if (wire instanceof Wire.Struct inner) {
            return struct(inner.name(), in, passed(inner.name(), inner.context(), known));
        } else if (wire instanceof Wire.Opaque opaque) {
            return in.octets(length(opaque.size(), in, known));
        } else if (wire instanceof Wire.Vector vector) {
            return vector(vector, in, known);
        }
        return select((Wire.Select) wire, in, known);
    }

    private Value vector(Wire.Vector vector, Reader outer, Map<String, Value> known) throws Malformed {
        Reader in = outer.sized(length(vector.size(), outer, known));
        OptionalInt size = sizes.of(vector.element());
        if (size.isPresent() && size.getAsInt() > 0 && in.remaining() % size.getAsInt() != 0) {
            throw in.fault(Malformed.BAD_LENGTH);
        }
        List<Value> elements = new ArrayList<>();
        while (in.remaining() > 0) {
            int start = in.position();
            try {
                elements.add(value(vector.element(), in, known));
            } catch (Malformed e) {
                throw e.within("[" + elements.size() + "]");
            }
            if (in.position() == start) {
                throw in.fault(Malformed.TRAILING_BYTES);
            }
        }
        if (vector.uniqueBy().isPresent()) {
            Set<Value> keys = new HashSet<>();
            for (Value element : elements) {
                if (!keys.add(((Value.Struct) element).field(vector.uniqueBy().get()))) {
                    throw in.fault(Malformed.DUPLICATE);
                }
            }
        }
        return new Value.Listed(elements);
    }

    private Value select(Wire.Select select, Reader in, Map<String, Value> known) throws Malformed {
        if (select.size().isEmpty()) {
            return body(select, in, known);
        }
        Reader sized = in.sized(length(select.size().get(), in, known));
        Value body = body(select, sized, known);
        sized.expectEnd();
        return body;
    }

    private Value body(Wire.Select select, Reader in, Map<String, Value> known) throws Malformed {
        Value.Code tag = (Value.Code) get(known, select.tag());
        Optional<Wire.Case> named = select.cases().stream()
                .filter(c -> tag.name().filter(c.members()::contains).isPresent())
                .findFirst();
        Optional<Wire.Case> found = named.or(
                () -> select.cases().stream().filter(Wire.Case::isDefault).findFirst());
        if (found.isEmpty()) {
            throw in.fault(Malformed.UNKNOWN_CASE);
        } else if (!(found.get().body() instanceof Wire.Body.Struct body)) {
            return found.get().body() instanceof Wire.Body.Empty
                    ? Value.EMPTY_BODY
                    : new Value.Opaque(in.octets(in.remaining()));
        } else if (body.context().isEmpty()
                && !index.struct(body.name()).context().isEmpty()) {
            return new Value.Encoded(body.name(), in.octets(in.remaining()));
        } else {
            return struct(body.name(), in, passed(body.name(), body.context(), known));
        }
    }

    private long length(Size size, Reader in, Map<String, Value> known) throws Malformed {
        if (size instanceof Size.Fixed fixed) {
            return fixed.bytes();
        } else if (size instanceof Size.FromField from) {
            return ((Value.Int) get(known, from.field())).value();
        } else if (size instanceof Size.Prefixed prefixed) {
            int start = in.position();
            long length = in.number(prefixed.prefixBytes());
            if (length < prefixed.min() || length > prefixed.max()) {
                throw new Malformed(Malformed.BAD_LENGTH, "", start);
            }
            return length;
        }
        return in.remaining();
    }

    /** What a struct is told: its parameters, by their place. */
    private Map<String, Value> passed(String name, List<String> arguments, Map<String, Value> known) {
        StructDef struct = index.struct(name);
        Map<String, Value> context = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            context.put(struct.context().get(i).name(), get(known, arguments.get(i)));
        }
        return context;
    }

    private static Value get(Map<String, Value> known, String name) {
        Value value = known.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the decoder was not told " + name);
        }
        return value;
    }
}
