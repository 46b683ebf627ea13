package org.spectls.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Type;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;

class WrittenTest {
    private final Written written = new Written(new Interpreter(Runs.TLS));

    @Test
    void valuesOfEachKind() {
        assertThat(written.value(Type.BOOL, "true")).isEqualTo(Value.TRUE);
        assertThat(written.value(Type.INT, "0x10")).isEqualTo(Value.of(16));
        assertThat(written.value(Type.DURATION, "2min")).isEqualTo(new Value.Duration(120_000));
        assertThat(written.value(Type.TEXT, "\"a, b\"")).isEqualTo(new Value.Text("a, b"));
        assertThat(written.value(Type.BYTES, "0x00ff")).isEqualTo(Octets.fromHex("00ff"));
        assertThat(written.value(Type.BYTES, "h2")).isEqualTo(Octets.ascii("h2"));
        assertThat(written.value(new Type.Optional(Type.INT), "absent")).isEqualTo(Value.ABSENT);
        assertThat(written.value(new Type.Optional(Type.INT), "3")).isEqualTo(Value.present(Value.of(3)));
    }

    @Test
    void namesListsAndRecords() {
        assertThat(written.value(new Type.ListOf(new Type.Named("NamedGroup")), "[x25519, secp256r1]"))
                .hasToString("[x25519, secp256r1]");
        assertThat(written.value(new Type.Product("PreSharedKey"), "(me, 0x0011)"))
                .isEqualTo(new Value.Struct(
                        "PreSharedKey", Map.of("identity", Octets.ascii("me"), "key", Octets.fromHex("0011"))));
    }

    @Test
    void whatIsMeantIsSaidWhereAValueIsNone() {
        assertThatThrownBy(() -> written.value(Type.INT, "many")).hasMessage("a number, not many");
        assertThatThrownBy(() -> written.value(Type.BYTES, "0x1")).hasMessageContaining("pairs of hexadecimal digits");
        assertThatThrownBy(() -> written.value(new Type.Named("NamedGroup"), "p256"))
                .hasMessageStartingWith("no NamedGroup is called p256; there are secp256r1");
        assertThatThrownBy(() -> written.value(new Type.Product("PreSharedKey"), "me"))
                .hasMessage("(identity, key), not me");
    }

    @Test
    void commasWithinQuotesAndBracketsDivideNothing() {
        assertThat(Written.parts("a, [b, c], \"d, e\", (f, g)"))
                .isEqualTo(List.of("a", "[b, c]", "\"d, e\"", "(f, g)"));
    }
}
