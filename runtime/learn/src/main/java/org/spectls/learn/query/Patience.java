package org.spectls.learn.query;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How long to wait for a peer behind a socket before it counts as silent: some times as long as it ever took to answer.
 * Safe for any thread.
 */
public final class Patience {
    private static final long NANOS = 1_000_000;

    /** Times the longest that an answer took. */
    private static final int RESERVE = 4;

    private final long least;
    private final long most;
    private final LongSupplier nanos;
    private final AtomicLong slowest = new AtomicLong();

    /**
     * Waits at least and at most so long.
     *
     * @param least milliseconds for what need not come
     * @param most milliseconds for what should come
     * @param nanos a clock, in nanoseconds
     */
    public Patience(long least, long most, LongSupplier nanos) {
        this.least = least;
        this.most = most;
        this.nanos = nanos;
    }

    /** Now, in nanoseconds. */
    long now() {
        return nanos.getAsLong();
    }

    /** Milliseconds for what should come. */
    long most() {
        return most;
    }

    /** Milliseconds for what need not come. */
    long quiet() {
        return Math.min(most, Math.max(least, RESERVE * slowest.get() / NANOS));
    }

    /** An answer began at last. */
    void answered(long since) {
        slowest.accumulateAndGet(now() - since, Math::max);
    }
}
