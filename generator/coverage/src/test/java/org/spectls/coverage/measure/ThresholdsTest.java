package org.spectls.coverage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.coverage.measure.Thresholds.Shortfall;
import org.spectls.coverage.testing.Doors;

class ThresholdsTest {
    private static final Coverage COVERAGE =
            Coverage.of(Doors.model(), Doors.walked("Door.Shut.push/sticks", "Door.Shut.push/fits"));

    @Test
    void passesWhatReachesThem() {
        assertThat(Thresholds.parse(" explicit=50, states = 100 ,refusals=0").check(COVERAGE))
                .isEmpty();
        assertThat(Thresholds.parse("").check(COVERAGE)).isEmpty();
        assertThat(Thresholds.parse("").isEmpty()).isTrue();
    }

    @Test
    void saysWhatFallsShortAndWhatIsMissing() {
        List<Shortfall> shortfalls =
                Thresholds.parse("refusals=12.5,explicit=50.1").check(COVERAGE);

        assertThat(shortfalls)
                .extracting(Shortfall::sentence)
                .containsExactly(
                        "explicit has to be 50.1 %, and is 2/4 50%", "refusals has to be 12.5 %, and is 0/1 0%");
        assertThat(shortfalls.get(0).missing())
                .extracting(missing -> missing.endpoint() + " " + missing.item().id())
                .containsExactly("House Door.Open.pull", "House Door.Open.shuts");
    }

    @Test
    void whatNobodyRecordedDoesNotPass() {
        assertThat(Thresholds.NONE.with(Metric.MCDC, 1).check(COVERAGE))
                .extracting(Shortfall::sentence)
                .containsExactly("mc/dc has to be 1 %, and was not recorded");
        assertThat(Thresholds.NONE.with(Metric.MCDC, 0).check(COVERAGE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        explicit     | "explicit" is no threshold: metric=percent
        explicitt=1  | there is no metric "explicitt": one of states, explicit, refusals, implicit, atoms, mcdc, pairs, timers, properties
        explicit=all | "all" is no percentage from 0 to 100
        explicit=101 | "101" is no percentage from 0 to 100
        explicit=NaN | "NaN" is no percentage from 0 to 100
        """)
    void saysHowTheyAreWritten(String text, String message) {
        assertThatThrownBy(() -> Thresholds.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
