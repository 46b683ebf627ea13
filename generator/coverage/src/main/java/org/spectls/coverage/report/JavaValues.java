package org.spectls.coverage.report;

import java.util.stream.Collectors;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Type;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;
import org.spectls.interpreter.sample.Samples;

/** The plainest values of types, as generated Java has them. What only the host makes is {@code null}, for now. */
final class JavaValues {
    private static final String KERNEL = "org.spectls.kernel.wire.";

    private final Interpreter interpreter;
    private final Samples samples;
    private final String prefix;

    /** @param prefix of the names of generated types */
    JavaValues(Interpreter interpreter, String prefix) {
        this.interpreter = interpreter;
        this.samples = new Samples(interpreter);
        this.prefix = prefix;
    }

    /** An expression. */
    String of(Type type) {
        if (type instanceof Type.Optional) {
            return "java.util.Optional.empty()";
        } else if (type instanceof Type.ListOf) {
            return "java.util.List.of()";
        } else if (type instanceof Type.Extern) {
            return "null";
        } else if (type instanceof Type.Secret secret) {
            return secret.of() instanceof Type.Bytes
                    ? KERNEL + "Secret.copyOf(" + of(secret.of()) + ")"
                    : of(secret.of());
        } else if (type instanceof Type.Product product) {
            return samples.fields(product.name()).stream()
                    .map(field -> of(field.type()))
                    .collect(Collectors.joining(", ", "new " + generated(product.name()) + "(", ")"));
        }
        return samples.one(type).map(value -> of(type, value)).orElse("null");
    }

    private String of(Type type, Value value) {
        if (value instanceof Value.Code code) {
            return generated(code.type()) + "." + Naming.constant(code.name().orElseThrow());
        } else if (value instanceof Value.Duration duration) {
            return duration.millis() + "L";
        } else if (value instanceof Octets octets) {
            return KERNEL + "Bytes.fromHex(\"" + octets.toHex() + "\")";
        } else if (value instanceof Value.Struct struct && type instanceof Type.Struct) {
            return KERNEL + "WireReader.decodeAll("
                    + of(Type.BYTES, interpreter.codec().encode(struct))
                    + ", " + generated(struct.name()) + "::decode)";
        }
        return value.toString();
    }

    private String generated(String name) {
        return prefix + Naming.pascal(name);
    }
}
