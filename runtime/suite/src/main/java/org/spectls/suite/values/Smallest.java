package org.spectls.suite.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.model.Wire.Body;
import org.spectls.compiler.model.Wire.Size;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;

/** The shortest values that formats allow. */
final class Smallest {
    private final Interpreter interpreter;

    Smallest(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** A struct whose select, if it has one, has the body of a tag. */
    Optional<Octets> tagged(String name, String tag) {
        return struct(name, Optional.of(tag)).flatMap(this::encoded);
    }

    private Optional<Octets> encoded(Value.Struct value) {
        try {
            return Optional.of(interpreter.codec().encode(value));
        } catch (IllegalArgumentException misfit) {
            return Optional.empty();
        }
    }

    private Optional<Value.Struct> struct(String name, Optional<String> tag) {
        StructDef struct = interpreter.model().structs().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Field field : struct.fields()) {
            if (field.lengthOf().isPresent()) {
                continue;
            }
            Optional<Value> value = field.optional() ? Optional.of(Value.ABSENT) : value(field.wire(), fields, tag);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            fields.put(field.name(), value.get());
        }
        return Optional.of(new Value.Struct(name, fields));
    }

    private Optional<Value> value(Wire wire, Map<String, Value> before, Optional<String> tag) {
        if (wire instanceof Wire.UInt) {
            return Optional.of(Value.of(0));
        } else if (wire instanceof Wire.Named named) {
            return tag.map(name -> interpreter.member(named.name(), name))
                    .or(() -> first(named.name()).map(name -> interpreter.member(named.name(), name)));
        } else if (wire instanceof Wire.Struct struct) {
            return struct.context().isEmpty()
                    ? struct(struct.name(), Optional.empty()).map(s -> s)
                    : Optional.empty();
        } else if (wire instanceof Wire.Opaque opaque) {
            return Optional.of(Octets.copyOf(new byte[least(opaque.size())]));
        } else if (wire instanceof Wire.Vector vector) {
            return vector(vector);
        }
        return body((Wire.Select) wire, before);
    }

    private Optional<Value> vector(Wire.Vector vector) {
        List<Value> elements = new ArrayList<>();
        if (least(vector.size()) > 0) {
            Optional<Value> element = value(vector.element(), Map.of(), Optional.empty());
            if (element.isEmpty()) {
                return Optional.empty();
            }
            elements.add(element.get());
        }
        return Optional.of(new Value.Listed(elements));
    }

    private Optional<Value> body(Wire.Select select, Map<String, Value> before) {
        String tag = String.valueOf(before.get(select.tag()));
        Body body = select.cases().stream()
                .filter(c -> c.members().contains(tag))
                .findFirst()
                .or(() -> select.cases().stream().filter(Wire.Case::isDefault).findFirst())
                .map(Wire.Case::body)
                .orElse(null);
        if (body instanceof Body.Struct struct && struct.context().isEmpty()) {
            return struct(struct.name(), Optional.empty()).map(s -> s);
        } else if (body instanceof Body.Empty) {
            return Optional.of(Value.EMPTY_BODY);
        }
        return body instanceof Body.Opaque ? Optional.of(new Value.Opaque(Octets.EMPTY)) : Optional.empty();
    }

    private Optional<String> first(String type) {
        return Codes.names(interpreter.model(), type).stream().findFirst();
    }

    private static int least(Size size) {
        if (size instanceof Size.Fixed fixed) {
            return fixed.bytes();
        }
        return size instanceof Size.Prefixed prefixed ? prefixed.min() : 0;
    }
}
