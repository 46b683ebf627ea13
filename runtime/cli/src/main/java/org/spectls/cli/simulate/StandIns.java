package org.spectls.cli.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Type;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;
import org.spectls.interpreter.sample.Samples;

/**
 * Answers in the place of a host that is not there. What is true of most hosts is true of these: conditions hold, optionals
 * are present, and everybody has the same of each extern type, so that one side's proof convinces the other. Octets are a
 * digest of what they depend on, as many as the one number among the arguments says, or 32.
 */
final class StandIns {
    private static final int OCTETS = 32;

    private final Samples samples;

    StandIns(Interpreter interpreter) {
        this.samples = new Samples(interpreter);
    }

    /** What takes the place of something of an extern type. */
    record StandIn(String type) {
        @Override
        public String toString() {
            return "a " + type;
        }
    }

    /** What a function answers. {@code occasion} makes answers differ that the same arguments would make equal. */
    Value answer(FunctionDef function, List<Value> arguments, String occasion) {
        String text = arguments.stream().map(StandIns::exactly).collect(Collectors.joining(" "));
        Value answer = value(function.result(), function.name() + " " + text + " " + occasion);
        List<Value> numbers =
                arguments.stream().filter(a -> a instanceof Value.Int).toList();
        return answer instanceof Octets octets && numbers.size() == 1
                ? stretched(octets, (int) ((Value.Int) numbers.get(0)).value())
                : answer;
    }

    /** A value that depends on a text. */
    Value value(Type type, String text) {
        if (type instanceof Type.Bool) {
            return Value.TRUE;
        } else if (type instanceof Type.Optional optional) {
            return Value.present(value(optional.element(), text));
        } else if (type instanceof Type.Secret secret) {
            Value inner = value(secret.of(), text);
            return inner instanceof Octets octets ? octets.asSecret() : inner;
        } else if (type instanceof Type.Bytes) {
            return digest(text);
        } else if (type instanceof Type.Extern extern) {
            return new Value.Extern(new StandIn(extern.name()));
        } else if (type instanceof Type.Product product) {
            Map<String, Value> fields = new LinkedHashMap<>();
            samples.fields(product.name())
                    .forEach(field -> fields.put(field.name(), value(field.type(), text + " " + field.name())));
            return new Value.Struct(product.name(), fields);
        }
        return samples.one(type).orElseThrow();
    }

    private static String exactly(Value value) {
        return value instanceof Octets octets ? octets.toHex() : value.toString();
    }

    private static Octets stretched(Octets octets, int length) {
        byte[] stretched = new byte[Math.max(0, length)];
        for (int i = 0; i < stretched.length; i++) {
            stretched[i] = (byte) octets.get(i % OCTETS);
        }
        return octets.isSecret() ? Octets.copyOf(stretched).asSecret() : Octets.copyOf(stretched);
    }

    private static Octets digest(String text) {
        try {
            return Octets.copyOf(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
