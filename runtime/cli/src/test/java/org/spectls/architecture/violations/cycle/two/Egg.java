package org.spectls.architecture.violations.cycle.two;

import org.jspecify.annotations.Nullable;
import org.spectls.architecture.violations.cycle.one.Hen;

/** Breaks "no package cycles", together with {@link Hen}. */
public record Egg(@Nullable Hen of) {}
