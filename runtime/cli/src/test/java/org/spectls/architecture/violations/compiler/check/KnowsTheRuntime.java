package org.spectls.architecture.violations.compiler.check;

import org.spectls.architecture.violations.kernel.KnowsTheClock;

/** Breaks "the generator never sees the runtime". */
public record KnowsTheRuntime(KnowsTheClock clock) {}
