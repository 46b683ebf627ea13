package org.spectls.prove.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spectls.prove.run.TlaValue;

class DifferencesTest {
    private static final TlaValue HELLO = message("Hello", 1);

    @Test
    void namesTheFieldThatIsAnother() {
        assertThat(Differences.of("wire", tuple(HELLO), tuple(message("Hello", 2))))
                .containsExactly("wire[0].level: 1 → 2");
    }

    @Test
    void namesMessagesThatComeAndGo() {
        assertThat(Differences.of("wire", tuple(HELLO), tuple())).containsExactly("wire without Hello");
        assertThat(Differences.of("wire", tuple(HELLO), tuple(message("Dim", 1), HELLO)))
                .containsExactly("wire with Dim");
    }

    @Test
    void saysNothingOfTooMuch() {
        assertThat(Differences.of("wire", tuple(), tuple(HELLO, HELLO, HELLO, HELLO)))
                .isEmpty();
    }

    private static TlaValue tuple(TlaValue... elements) {
        return new TlaValue.Tuple(List.of(elements));
    }

    private static TlaValue message(String name, int level) {
        return new TlaValue.Fields(Map.of("is", new TlaValue.Text(name), "level", new TlaValue.Whole(level)));
    }
}
