package org.spectls.compiler.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.DecodeException;

/** What generated decoders accept, and that it is exactly what generated encoders write. */
class WireRoundTripTest {
    private record Protocol(String name, Model model, Generated generated) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A protocol with every kind of field, and one that is written down in the language. */
    static List<Protocol> protocols() {
        return PROTOCOLS;
    }

    private static final List<Protocol> PROTOCOLS =
            List.of(protocol("sample", Sample.model()), protocol("foreign", Foreign.model()));

    private static Protocol protocol(String name, Model model) {
        return new Protocol(name, model, new Generated(model));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void validBytesComeBackFromTheirValue(Protocol protocol) throws DecodeException {
        Random random = new Random(1);
        RandomWire wire = new RandomWire(protocol.model, random);
        for (int run = 0; run < 300; run++) {
            for (StructDef struct : protocol.model.structs()) {
                Map<String, Long> context = context(wire, struct);
                Bytes bytes = Bytes.wrap(wire.struct(struct.name(), context));

                assertThat(protocol.generated
                                .decode(struct.name(), bytes, values(protocol, struct, context))
                                .toBytes())
                        .as(struct.name())
                        .isEqualTo(bytes);
            }
        }
    }

    /** Bytes with a flaw either are another value's, or a fault: nothing is read that would not be written so. */
    @ParameterizedTest
    @MethodSource("protocols")
    void flawedBytesAreAnotherValueOrAFault(Protocol protocol) {
        Random random = new Random(2);
        RandomWire wire = new RandomWire(protocol.model, random);
        int faults = 0;
        for (int run = 0; run < 800; run++) {
            for (StructDef struct : protocol.model.structs()) {
                Map<String, Long> context = context(wire, struct);
                Bytes bytes = flawed(wire.struct(struct.name(), context), random);
                try {
                    assertThat(protocol.generated
                                    .decode(struct.name(), bytes, values(protocol, struct, context))
                                    .toBytes())
                            .as(struct.name())
                            .isEqualTo(bytes);
                } catch (DecodeException e) {
                    faults++;
                }
            }
        }
        assertThat(faults).isPositive();
    }

    private static Bytes flawed(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return Bytes.of(random.nextInt());
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(3)) {
            case 0 -> Bytes.copyOf(bytes, 0, at);
            case 1 -> Bytes.copyOf(bytes).concat(Bytes.of(random.nextInt()));
            default -> {
                bytes[at] = (byte) random.nextInt();
                yield Bytes.copyOf(bytes);
            }
        };
    }

    private static Map<String, Long> context(RandomWire wire, StructDef struct) {
        Map<String, Long> codes = new HashMap<>();
        for (Param param : struct.context()) {
            codes.put(param.name(), wire.anyCode(((Type.Named) param.type()).name()));
        }
        return codes;
    }

    private static Object[] values(Protocol protocol, StructDef struct, Map<String, Long> codes) {
        return struct.context().stream()
                .map(param ->
                        protocol.generated.of(((Type.Named) param.type()).name(), codes.getOrDefault(param.name(), 0L)))
                .toArray();
    }
}
