package org.spectls.puppet.run;

import java.util.function.LongSupplier;

/**
 * How cases are played.
 *
 * @param anyAlert one fatal alert is as good as another, and other lawful answers count
 * @param timeout how long to wait for what has to come, in milliseconds
 * @param quiet how long to wait for what should not come after the last step, in milliseconds
 * @param nanos a clock, in nanoseconds
 */
public record RunSettings(boolean anyAlert, long timeout, long quiet, LongSupplier nanos) {}
