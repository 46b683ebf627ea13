package org.spectls.prove.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlaReaderTest {
    @Test
    void readsNestedValuesAsTlcPrintsThem() {
        TlaValue value =
                TlaReader.read("[ a |-> << 1,\n  -2, \"x \\\"y\" >>, b |-> {TRUE}, c |-> (\"k\" :> FALSE @@ 3 :> m) ]");

        assertThat(value)
                .isEqualTo(new TlaValue.Fields(Map.of(
                        "a",
                        new TlaValue.Tuple(
                                List.of(new TlaValue.Whole(1), new TlaValue.Whole(-2), new TlaValue.Text("x \"y"))),
                        "b",
                        new TlaValue.Elements(List.of(new TlaValue.Truth(true))),
                        "c",
                        new TlaValue.Fields(Map.of("k", new TlaValue.Truth(false), "3", new TlaValue.Text("m"))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<1", "[a |-> ", "[a 1]", "#", "(1 2)"})
    void refusesWhatIsNoValue(String text) {
        assertThatThrownBy(() -> TlaReader.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
