package org.spectls.suite.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Malformed;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Transformation;
import org.spectls.puppet.symbol.Transformation.Patch;
import org.spectls.puppet.symbol.Transformation.Truncate;
import org.spectls.suite.Specification;

/** What is made of a message decodes or not, as it says. */
class MutationsTest {
    private static final Interpreter TLS = new Interpreter(Specification.model());

    @Test
    void aVectorIsLeftEmptyDoubledAndReversedAndKnowsItsLength() {
        Map<String, String> made = mutate("PointFormats", points(0, 1));
        assertThat(made).containsEntry("ec_point_format_list with uncompressed alone", "0100");
        assertThat(made).containsEntry("ec_point_format_list without uncompressed", "0101");
        assertThat(made).containsEntry("ec_point_format_list reversed", "020100");
        assertThat(made).containsEntry("ec_point_format_list empty", "00");
        assertThat(made).containsEntry("length of ec_point_format_list one too large", "030001");
        assertThat(made).containsEntry("one octet too much", "02000100");
        assertThat(made).containsEntry("truncated to 1 octets", "02");
    }

    @Test
    void numbersOfTheSpecificationHaveNeighbours() {
        Value.Struct limit = new Value.Struct("RecordSizeLimit", Map.of("limit", Value.of(100)));
        assertThat(mutate("limit", limit))
                .containsEntry("limit = 63", "003f")
                .containsEntry("limit = 64", "0040")
                .containsEntry("limit = 16384", "4000")
                .containsEntry("limit = 16385", "4001")
                .containsEntry("limit = 65535", "ffff");
    }

    @Test
    void whatKeepsItsFormDecodes() throws Malformed {
        Value.Struct message = points(0, 1, 2);
        for (Mutation mutation : new Mutations(TLS).of(message, 0, false)) {
            if (mutation.kind() == Mutation.Kind.VALUE && !mutation.name().endsWith("empty")) {
                TLS.codec().decode(message.name(), Octets.fromHex(applied(message, mutation)));
            }
        }
    }

    private static Value.Struct points(long... codes) {
        List<Value> formats = java.util.Arrays.stream(codes)
                .mapToObj(code -> TLS.code("ECPointFormat", code).orElseThrow())
                .toList();
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("ec_point_format_list", new Value.Listed(formats));
        return new Value.Struct("ECPointFormatList", fields);
    }

    private static Map<String, String> mutate(String name, Value.Struct message) {
        Map<String, String> made = new LinkedHashMap<>();
        new Mutations(TLS)
                .of(message, 0, false)
                .forEach(mutation -> made.put(mutation.name(), applied(message, mutation)));
        assertThat(made).as(name).isNotEmpty();
        return made;
    }

    /** As a puppet does it. */
    private static String applied(Value.Struct message, Mutation mutation) {
        Bytes octets = Bytes.wrap(TLS.codec().encode(message).toArray());
        for (Transformation one : mutation.transformations()) {
            if (one instanceof Patch patch) {
                octets = octets.slice(0, patch.at())
                        .concat(patch.insert())
                        .concat(octets.slice(patch.at() + patch.delete()));
            } else if (one instanceof Truncate truncate) {
                octets = octets.slice(0, octets.length() - truncate.octets());
            }
        }
        return octets.toHex();
    }
}
