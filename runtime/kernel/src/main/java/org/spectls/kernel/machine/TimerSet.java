package org.spectls.kernel.machine;

import java.util.Arrays;

/** A fixed number of timers, named by index. Nothing here allocates after construction. Times are in milliseconds. */
public final class TimerSet {
    /** The deadline of a timer that does not run. */
    public static final long NEVER = Long.MAX_VALUE;

    private final long[] deadlines;
    private final long[] durations;

    public TimerSet(int count) {
        deadlines = new long[count];
        durations = new long[count];
        Arrays.fill(deadlines, NEVER);
        Arrays.fill(durations, NEVER);
    }

    /** Arms the timer, anew if it runs. */
    public void start(int timer, long now, long duration) {
        durations[timer] = duration;
        restart(timer, now);
    }

    /** Arms the timer with the duration of its last start; without one it does not run. */
    public void restart(int timer, long now) {
        long duration = durations[timer];
        deadlines[timer] = duration > NEVER - Math.max(0, now) ? NEVER : now + duration;
    }

    public void stop(int timer) {
        deadlines[timer] = NEVER;
    }

    public void stopAll() {
        Arrays.fill(deadlines, NEVER);
    }

    /** When the next timer is due, or {@link #NEVER}. */
    public long nextDeadline() {
        long next = NEVER;
        for (long deadline : deadlines) {
            next = Math.min(next, deadline);
        }
        return next;
    }

    /** Stops the timer that has been due for longest, and returns it; of two, the lower index. -1 when none is due. */
    public int takeDue(long now) {
        int due = -1;
        long earliest = NEVER;
        for (int timer = 0; timer < deadlines.length; timer++) {
            long deadline = deadlines[timer];
            if (deadline <= now && deadline < earliest) {
                due = timer;
                earliest = deadline;
            }
        }
        if (due >= 0) {
            stop(due);
        }
        return due;
    }
}
