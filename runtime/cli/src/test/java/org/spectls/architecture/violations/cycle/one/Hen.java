package org.spectls.architecture.violations.cycle.one;

import org.spectls.architecture.violations.cycle.two.Egg;

/** Breaks "no package cycles", together with {@link Egg}. */
public record Hen(Egg from) {}
