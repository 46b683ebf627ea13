package org.spectls.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimerSetTest {
    private final TimerSet timers = new TimerSet(3);

    @Test
    void noTimerRunsAtFirst() {
        assertThat(timers.nextDeadline()).isEqualTo(TimerSet.NEVER);
        assertThat(timers.takeDue(Long.MAX_VALUE - 1)).isEqualTo(-1);
    }

    @Test
    void dueTimersComeInTheOrderOfTheirDeadlines() {
        timers.start(0, 100, 30);
        timers.start(1, 100, 10);
        timers.start(2, 100, 30);

        assertThat(timers.nextDeadline()).isEqualTo(110);
        assertThat(timers.takeDue(109)).isEqualTo(-1);
        assertThat(timers.takeDue(130)).isEqualTo(1);
        assertThat(timers.takeDue(130)).isEqualTo(0);
        assertThat(timers.takeDue(130)).isEqualTo(2);
        assertThat(timers.takeDue(130)).isEqualTo(-1);
    }

    @Test
    void restartTakesTheDurationOfTheLastStart() {
        timers.start(0, 0, 50);
        timers.restart(0, 40);
        assertThat(timers.nextDeadline()).isEqualTo(90);

        timers.restart(1, 40);
        timers.stop(0);
        assertThat(timers.nextDeadline()).isEqualTo(TimerSet.NEVER);

        timers.restart(0, 60);
        assertThat(timers.nextDeadline()).isEqualTo(110);
        timers.stopAll();
        assertThat(timers.nextDeadline()).isEqualTo(TimerSet.NEVER);
    }

    @Test
    void aDeadlineBeyondTheClockNeverComes() {
        timers.start(0, 1000, Long.MAX_VALUE - 1);
        assertThat(timers.nextDeadline()).isEqualTo(TimerSet.NEVER);
    }
}
