package org.spectls.architecture.violations.compiler.check;

import tlc2.TLC;

/** Breaks "TLC only where it is run". */
public record KnowsTlc(TLC checker) {}
