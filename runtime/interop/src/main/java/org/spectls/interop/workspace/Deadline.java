package org.spectls.interop.workspace;

import java.util.function.LongSupplier;

/**
 * The time by which something has to be over.
 *
 * @param nanoClock nanoseconds, as {@link System#nanoTime}
 * @param end on that clock
 */
public record Deadline(LongSupplier nanoClock, long end) {
    /** So many milliseconds from now. */
    public static Deadline in(long millis, LongSupplier nanoClock) {
        return new Deadline(nanoClock, nanoClock.getAsLong() + millis * 1_000_000);
    }

    /** Milliseconds that are left, rounded up: who waits for so long is too late. At least one, as zero means for ever. */
    public long millis() {
        return Math.max(1, (end - nanoClock.getAsLong()) / 1_000_000 + 1);
    }

    /** Whether it is too late. */
    public boolean passed() {
        return nanoClock.getAsLong() >= end;
    }
}
