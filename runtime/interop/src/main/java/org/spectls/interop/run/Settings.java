package org.spectls.interop.run;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How cells are tried.
 *
 * @param jobs how many at a time
 * @param patience how long one may take
 * @param insistOnPeers whether a peer that is not installed is a failure
 * @param nanoClock nanoseconds, as {@link System#nanoTime}
 */
public record Settings(int jobs, Duration patience, boolean insistOnPeers, LongSupplier nanoClock) {}
