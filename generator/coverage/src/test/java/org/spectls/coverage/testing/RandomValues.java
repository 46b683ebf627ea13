package org.spectls.coverage.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;
import org.spectls.interpreter.sample.Samples;

/** Values of types, often the same ones: most conditions compare. */
final class RandomValues {
    private static final int[] NUMBERS = {0, 1, 2, 3, 16, 32, 255, 16384, 16385};
    private static final int[] LENGTHS = {0, 1, 16, 32, 32, 32, 48};

    private final Interpreter interpreter;
    private final Samples samples;
    private final Random random;

    RandomValues(Interpreter interpreter, Random random) {
        this.interpreter = interpreter;
        this.samples = new Samples(interpreter);
        this.random = random;
    }

    Value of(Type type) {
        if (type instanceof Type.Bool) {
            return Value.of(random.nextBoolean());
        } else if (type instanceof Type.Int) {
            return Value.of(NUMBERS[random.nextInt(NUMBERS.length)]);
        } else if (type instanceof Type.Duration) {
            return new Value.Duration(NUMBERS[random.nextInt(NUMBERS.length)]);
        } else if (type instanceof Type.Bytes) {
            return octets(LENGTHS[random.nextInt(LENGTHS.length)]);
        } else if (type instanceof Type.Named named) {
            List<String> names = samples.names(named.name());
            return interpreter.member(named.name(), names.get(random.nextInt(names.size())));
        } else if (type instanceof Type.Optional optional) {
            return random.nextInt(3) == 0 ? Value.ABSENT : Value.present(of(optional.element()));
        } else if (type instanceof Type.ListOf list) {
            List<Value> elements = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                elements.add(of(list.element()));
            }
            return new Value.Listed(elements);
        } else if (type instanceof Type.Secret secret) {
            Value value = of(secret.of());
            return value instanceof Octets octets ? octets.asSecret() : value;
        } else if (type instanceof Type.Product product) {
            Map<String, Value> fields = new LinkedHashMap<>();
            samples.fields(product.name()).forEach(field -> fields.put(field.name(), of(field.type())));
            return new Value.Struct(product.name(), fields);
        } else if (type instanceof Type.Extern) {
            return new Value.Extern(type);
        }
        return samples.one(type).orElseThrow();
    }

    /** A message, framed. */
    Octets frame(ChannelDef channel, ChannelMessage message) {
        try {
            return samples.frame(channel, message, this::changed);
        } catch (IllegalArgumentException misfit) {
            return samples.frame(channel, message);
        }
    }

    /** Some fields otherwise. */
    private Value.Struct changed(Value.Struct struct) {
        Map<String, Value> fields = new LinkedHashMap<>(struct.fields());
        for (Field field : samples.definition(struct.name()).fields()) {
            if (fields.containsKey(field.name()) && random.nextBoolean()) {
                Value value =
                        field.wire() instanceof Wire.Opaque opaque && opaque.size() instanceof Wire.Size.Fixed fixed
                                ? octets(fixed.bytes())
                                : field.wire() instanceof Wire.Select ? null : of(field.type());
                if (value != null) {
                    fields.put(field.name(), value);
                }
            }
        }
        return new Value.Struct(struct.name(), fields);
    }

    /** All the same, one of two. */
    private Octets octets(int length) {
        byte[] array = new byte[length];
        java.util.Arrays.fill(array, (byte) random.nextInt(2));
        return Octets.copyOf(array);
    }
}
