package org.spectls.cli.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.machine.TransitionListener;

/** Remembers, in order, what the endpoints of one connection did and when. Safe for several threads. */
public final class TransitionLog implements TransitionListener {
    private final LongSupplier nanoClock;
    private final long start;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One transition.
     *
     * @param micros since the log began
     */
    public record Entry(long micros, String endpoint, Transition transition) {}

    /** @param nanoClock nanoseconds, as {@link System#nanoTime} */
    public TransitionLog(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
    }

    @Override
    public synchronized void onTransition(String endpoint, Transition transition, long now) {
        entries.add(new Entry((nanoClock.getAsLong() - start) / 1000, endpoint, transition));
    }

    /** What happened so far. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
