package org.spectls.prove.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextChartTest {
    @Test
    void showsBothSidesAndWhatIsBetweenThem() {
        Chart chart = new Chart(
                List.of("Lamp", "Switch"),
                List.of(
                        new Line.Told(1, "turn()"),
                        new Line.Sent(1, "Hello"),
                        new Line.Meddling("Lose: wire.Lamp without Hello"),
                        new Line.Note(0, "● Link in Open"),
                        new Line.Received(0, "Hello"),
                        new Line.Sent(0, "Welcome"),
                        new Line.Received(1, "Welcome")));

        assertThat(TextChart.of(chart)).isEqualTo("""
                          Lamp               network                Switch
                               │                                  │ ▸ turn()
                               ◀───────────── Hello ──────────────┤
                                ⚡ Lose: wire.Lamp without Hello
                ● Link in Open │                                  │
                               ◀╌╌╌╌╌╌╌╌╌╌╌╌╌ Hello ╌╌╌╌╌╌╌╌╌╌╌╌╌╌┊
                               ├──────────── Welcome ─────────────▶
                               ┊╌╌╌╌╌╌╌╌╌╌╌╌ Welcome ╌╌╌╌╌╌╌╌╌╌╌╌╌▶
                """);
    }
}
