package org.spectls.interpreter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.model.Wire.Size;
import org.spectls.compiler.wire.WireSizes;

/** Writes a struct, and notes where its parts come to lie. For one use. */
final class Encoder {
    private final Index index;
    private final List<Layout.Part> parts = new ArrayList<>();
    private byte[] array = new byte[64];
    private int position;

    Encoder(Index index) {
        this.index = index;
    }

    Layout encode(Value.Struct value) {
        struct("", value);
        return new Layout(Octets.wrap(Arrays.copyOf(array, position)), parts);
    }

    private void struct(String path, Value.Struct value) {
        Map<String, Integer> lengths = new HashMap<>();
        for (Field field : index.struct(value.name()).fields()) {
            String inner = Layout.join(path, field.name());
            if (field.lengthOf().isPresent()) {
                int bytes = ((Wire.UInt) field.wire()).bits() / 8;
                lengths.put(field.name(), position);
                parts.add(new Layout.Part(inner, field.wire(), position, bytes, Optional.empty(), field.lengthOf()));
                number(0, bytes);
                continue;
            }
            Value content = value.field(field.name());
            if (!field.optional()) {
                part(inner, field.wire(), content, sizeOf(field, value, lengths));
            } else if (((Value.Maybe) content).held().isPresent()) {
                part(inner, field.wire(), ((Value.Maybe) content).held().get(), sizeOf(field, value, lengths));
            }
        }
    }

    /** The length that says how long the field is, and was already left room for. */
    private Optional<Layout.Prefix> sizeOf(Field field, Value.Struct value, Map<String, Integer> lengths) {
        if (!(WireSizes.size(field.wire()).orElse(null) instanceof Size.FromField from)) {
            return Optional.empty();
        }
        Field length = index.struct(value.name()).fields().stream()
                .filter(f -> f.name().equals(from.field()))
                .findFirst()
                .orElseThrow();
        int bytes = ((Wire.UInt) length.wire()).bits() / 8;
        int at = lengths.getOrDefault(from.field(), 0);
        return Optional.of(new Layout.Prefix(at, bytes, 0, bytes >= 4 ? Integer.MAX_VALUE : (1L << (8 * bytes)) - 1));
    }

    private void part(String path, Wire wire, Value value, Optional<Layout.Prefix> measured) {
        Optional<Layout.Prefix> prefix = measured;
        if (WireSizes.size(wire).orElse(null) instanceof Size.Prefixed p) {
            prefix = Optional.of(new Layout.Prefix(position, p.prefixBytes(), p.min(), p.max()));
            number(0, p.prefixBytes());
        }
        int start = position;
        int place = parts.size();
        content(path, wire, value);
        int length = position - start;
        parts.add(place, new Layout.Part(path, wire, start, length, prefix, Optional.empty()));
        prefix.ifPresent(p -> {
            if (length < p.min() || length > p.max()) {
                throw misfit(path, length + " octets where " + p.min() + " to " + p.max() + " may be");
            }
            put(p.offset(), length, p.bytes());
        });
        if (WireSizes.size(wire).orElse(null) instanceof Size.Fixed fixed && fixed.bytes() != length) {
            throw misfit(path, length + " octets where " + fixed.bytes() + " belong");
        }
    }

    private void content(String path, Wire wire, Value value) {
        if (wire instanceof Wire.UInt uint) {
            number(path, ((Value.Int) value).value(), uint.bits() / 8);
        } else if (wire instanceof Wire.Named named) {
            number(path, ((Value.Code) value).code(), named.bits() / 8);
        } else if (wire instanceof Wire.Vector vector) {
            List<Value> elements = ((Value.Listed) value).elements();
            for (int i = 0; i < elements.size(); i++) {
                part(path + "[" + i + "]", vector.element(), elements.get(i), Optional.empty());
            }
        } else if (value instanceof Value.Struct struct) {
            struct(path, struct);
        } else if (value instanceof Octets octets) {
            octets(octets);
        } else if (value instanceof Value.Opaque opaque) {
            octets(opaque.content());
        } else if (value instanceof Value.Encoded encoded) {
            octets(encoded.content());
        } else if (!(value instanceof Value.Empty)) {
            throw misfit(path, "no form on the wire for " + value);
        }
    }

    private void number(String path, long value, int bytes) {
        if (bytes < 8 && value >>> (8 * bytes) != 0) {
            throw misfit(path, value + " does not fit in " + bytes + " octets");
        }
        number(value, bytes);
    }

    private void number(long value, int bytes) {
        reserve(bytes);
        put(position - bytes, value, bytes);
    }

    private void put(int at, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            array[at + i] = (byte) (value >>> (8 * (bytes - 1 - i)));
        }
    }

    private void octets(Octets octets) {
        reserve(octets.length());
        System.arraycopy(octets.toArray(), 0, array, position - octets.length(), octets.length());
    }

    private void reserve(int bytes) {
        position += bytes;
        if (position > array.length) {
            array = Arrays.copyOf(array, Math.max(position, 2 * array.length));
        }
    }

    private static IllegalArgumentException misfit(String path, String why) {
        return new IllegalArgumentException(path + ": " + why);
    }
}
