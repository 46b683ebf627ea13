package org.spectls.architecture.violations.kernel;

/** Breaks "no clock, randomness or thread in kernel and engine". */
public final class KnowsTheClock {

    /** Now, in nanoseconds from nobody knows when. */
    public long now() {
        return System.nanoTime();
    }
}
