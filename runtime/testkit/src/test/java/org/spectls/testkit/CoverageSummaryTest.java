package org.spectls.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.kernel.machine.Transition;
import org.spectls.testkit.CoverageSummary.Machine;
import org.spectls.testkit.CoverageSummary.Ratio;

class CoverageSummaryTest {
    private final TransitionRecorder recorder = new TransitionRecorder();

    @Test
    void knowsOnlyTheInitialStateBeforeAnythingHappened() {
        assertThat(summary())
                .isEqualTo(new Machine(
                        "Door",
                        new Ratio(1, 3),
                        new Ratio(0, 3),
                        new Ratio(0, 1),
                        new Ratio(0, 2),
                        List.of(Door.OPEN, Door.LOCK, Door.WRONG_KEY, Door.SLAM)));
    }

    @Test
    void countsAStateThatWasEnteredAndEachKindOfTransition() {
        take(Door.OPEN, Door.SLAM, Door.OPEN, Door.KNOCK_AT_OPEN);

        assertThat(summary())
                .isEqualTo(new Machine(
                        "Door",
                        new Ratio(2, 3),
                        new Ratio(2, 3),
                        new Ratio(0, 1),
                        new Ratio(1, 2),
                        List.of(Door.LOCK, Door.WRONG_KEY)));
    }

    @Test
    void reachesNoStateByARefusal() {
        take(Door.WRONG_KEY);

        assertThat(summary().refusals()).isEqualTo(new Ratio(1, 1));
        assertThat(summary().states()).isEqualTo(new Ratio(1, 3));
    }

    @Test
    void missesNothingWhenAllWasTaken() {
        take(Door.MACHINE.transitions().toArray(Transition[]::new));

        assertThat(summary().missed()).isEmpty();
        assertThat(summary().implicit()).isEqualTo(new Ratio(2, 2));
        assertThat(summary().states()).isEqualTo(new Ratio(3, 3));
    }

    @Test
    void looksAtOneEndpointOnly() {
        recorder.onTransition("Barn", Door.OPEN, 0);

        assertThat(summary().explicit()).isEqualTo(new Ratio(0, 3));
    }

    @Test
    void writesRatiosForPeople() {
        assertThat(new Ratio(2, 3)).hasToString("2/3 (66 %)");
        assertThat(new Ratio(3, 3)).hasToString("3/3 (100 %)");
        assertThat(new Ratio(0, 0)).hasToString("-");
    }

    private void take(Transition... transitions) {
        for (Transition transition : transitions) {
            recorder.onTransition("House", transition, 0);
        }
    }

    private Machine summary() {
        CoverageSummary summary = CoverageSummary.of("House", List.of(Door.MACHINE), recorder);
        assertThat(summary.endpoint()).isEqualTo("House");
        assertThat(summary.machines()).hasSize(1);
        return summary.machines().get(0);
    }
}
