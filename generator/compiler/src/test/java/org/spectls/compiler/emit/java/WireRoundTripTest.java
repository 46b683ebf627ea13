package org.spectls.compiler.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.DecodeException;

/** What generated decoders accept, and that it is exactly what generated encoders write. */
class WireRoundTripTest {
    private static final Model MODEL = Sample.model();
    private static final Generated GENERATED = new Generated(MODEL);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void validBytesComeBackFromTheirValue(long seed) throws DecodeException {
        Random random = new Random(seed);
        RandomWire wire = new RandomWire(MODEL, random);
        for (int run = 0; run < 100; run++) {
            for (StructDef struct : MODEL.structs()) {
                Map<String, Long> context = context(wire, struct);
                Bytes bytes = Bytes.wrap(wire.struct(struct.name(), context));

                assertThat(GENERATED
                                .decode(struct.name(), bytes, values(struct, context))
                                .toBytes())
                        .as(struct.name())
                        .isEqualTo(bytes);
            }
        }
    }

    /** Bytes with a flaw either are another value's, or a fault: nothing is read that would not be written so. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void flawedBytesAreAnotherValueOrAFault(long seed) {
        Random random = new Random(seed);
        RandomWire wire = new RandomWire(MODEL, random);
        int faults = 0;
        for (int run = 0; run < 200; run++) {
            for (StructDef struct : MODEL.structs()) {
                Map<String, Long> context = context(wire, struct);
                Bytes bytes = flawed(wire.struct(struct.name(), context), random);
                try {
                    assertThat(GENERATED
                                    .decode(struct.name(), bytes, values(struct, context))
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

    private static Object[] values(StructDef struct, Map<String, Long> codes) {
        return struct.context().stream()
                .map(param -> GENERATED.of(((Type.Named) param.type()).name(), codes.getOrDefault(param.name(), 0L)))
                .toArray();
    }
}
