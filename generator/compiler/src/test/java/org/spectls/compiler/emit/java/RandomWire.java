package org.spectls.compiler.emit.java;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.spectls.compiler.emit.java.common.Definitions;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.Member;
import org.spectls.compiler.model.Definition.Row;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.model.Wire.Size;

/** Makes bytes that follow a model's wire formats, without any of the code that is under test. */
final class RandomWire {
    private static final int LONGEST = 40;

    private final Model model;
    private final Definitions definitions;
    private final Random random;

    RandomWire(Model model, Random random) {
        this.model = model;
        this.definitions = new Definitions(model);
        this.random = random;
    }

    /** A struct; {@code context} are the codes of what its decoder is told. */
    byte[] struct(String name, Map<String, Long> context) {
        StructDef struct = definitions.struct(name);
        Map<String, Long> codes = new HashMap<>(context);
        for (Field field : struct.fields()) {
            if (field.wire() instanceof Wire.Named named) {
                codes.put(field.name(), code(struct, field, named));
            }
        }
        Map<String, byte[]> contents = new HashMap<>();
        for (Field field : struct.fields()) {
            if (field.lengthOf().isEmpty()) {
                contents.put(field.name(), content(struct, field, codes));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Field field : struct.fields()) {
            byte[] bytes = field.lengthOf()
                    .map(of -> number(
                            contents.getOrDefault(of, new byte[0]).length, ((Wire.UInt) field.wire()).bits() / 8))
                    .orElseGet(() -> contents.getOrDefault(field.name(), new byte[0]));
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    long anyCode(String type) {
        List<Long> codes = model.enums().stream().anyMatch(e -> e.name().equals(type))
                ? model.enums().stream()
                        .filter(e -> e.name().equals(type))
                        .flatMap(e -> e.members().stream().map(Member::code))
                        .toList()
                : definitions.table(type).orElseThrow().rows().stream()
                        .map(Row::code)
                        .toList();
        return codes.get(random.nextInt(codes.size()));
    }

    private byte[] content(StructDef struct, Field field, Map<String, Long> codes) {
        if (field.optional() && random.nextBoolean()) {
            return new byte[0];
        }
        if (field.wire() instanceof Wire.Named named) {
            return number(codes.getOrDefault(field.name(), 0L), named.bits() / 8);
        } else if (field.wire() instanceof Wire.Select select) {
            byte[] body = body(struct, select, codes);
            return select.size().map(size -> prefix(size, body)).orElse(body);
        }
        return bytes(field.wire(), codes);
    }

    private byte[] bytes(Wire wire, Map<String, Long> codes) {
        if (wire instanceof Wire.UInt number) {
            return any(number.bits() / 8);
        } else if (wire instanceof Wire.Named named) {
            return number(anyCode(named.name()), named.bits() / 8);
        } else if (wire instanceof Wire.Struct inner) {
            return struct(inner.name(), passed(inner.name(), inner.context(), codes));
        } else if (wire instanceof Wire.Opaque opaque) {
            return prefix(opaque.size(), any(length(opaque.size())));
        }
        Wire.Vector vector = (Wire.Vector) wire;
        return prefix(vector.size(), elements(vector, codes));
    }

    private byte[] elements(Wire.Vector vector, Map<String, Long> codes) {
        int min = vector.size() instanceof Size.Prefixed p
                ? p.min()
                : vector.size() instanceof Size.Fixed f ? f.bytes() : 0;
        int count = random.nextInt(4);
        Set<String> keys = new HashSet<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (out.size() < min || (count-- > 0 && !(vector.size() instanceof Size.Fixed))) {
            byte[] element = bytes(vector.element(), codes);
            // The key is what the element begins with: true of all formats here.
            if (vector.uniqueBy().isEmpty() || keys.add(element[0] + ":" + element[1])) {
                out.writeBytes(element);
            }
        }
        return out.toByteArray();
    }

    private byte[] body(StructDef struct, Wire.Select select, Map<String, Long> codes) {
        long tag = codes.getOrDefault(select.tag(), 0L);
        String type = ((Type.Named) definitions.visible(struct, select.tag())).name();
        for (Wire.Case one : select.cases()) {
            if (one.isDefault() || one.members().stream().anyMatch(m -> definitions.code(type, m) == tag)) {
                return body(one.body(), codes);
            }
        }
        throw new IllegalArgumentException("no case for " + tag);
    }

    private byte[] body(Wire.Body body, Map<String, Long> codes) {
        if (body instanceof Wire.Body.Struct inner) {
            return struct(inner.name(), passed(inner.name(), inner.context(), codes));
        }
        return body instanceof Wire.Body.Empty ? new byte[0] : any(random.nextInt(LONGEST));
    }

    /** What an inner struct is told; what nobody tells it, is anything. */
    private Map<String, Long> passed(String struct, List<String> names, Map<String, Long> codes) {
        Map<String, Long> context = new HashMap<>();
        var params = definitions.struct(struct).context();
        for (int i = 0; i < params.size(); i++) {
            String type = ((Type.Named) params.get(i).type()).name();
            context.put(params.get(i).name(), i < names.size() ? codes.getOrDefault(names.get(i), 0L) : anyCode(type));
        }
        return context;
    }

    /** A tag for which the struct's selections have a case. */
    private long code(StructDef struct, Field field, Wire.Named named) {
        List<String> members = new ArrayList<>();
        boolean free = true;
        for (Field other : struct.fields()) {
            if (other.wire() instanceof Wire.Select select && select.tag().equals(field.name())) {
                free = select.cases().stream().anyMatch(Wire.Case::isDefault);
                select.cases().forEach(one -> members.addAll(one.members()));
            }
        }
        return free
                ? anyCode(named.name())
                : definitions.code(named.name(), members.get(random.nextInt(members.size())));
    }

    private int length(Size size) {
        if (size instanceof Size.Fixed fixed) {
            return fixed.bytes();
        } else if (size instanceof Size.Prefixed p) {
            return p.min() + random.nextInt(Math.min(p.max() - p.min(), LONGEST) + 1);
        }
        return random.nextInt(LONGEST);
    }

    private static byte[] prefix(Size size, byte[] content) {
        if (!(size instanceof Size.Prefixed prefixed)) {
            return content;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(number(content.length, prefixed.prefixBytes()));
        out.writeBytes(content);
        return out.toByteArray();
    }

    private byte[] any(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] number(long value, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (value >>> (8 * (length - 1 - i)));
        }
        return bytes;
    }
}
