package org.spectls.architecture.violations.compiler.check;

import org.antlr.v4.runtime.CharStream;

/** Breaks "ANTLR only in grammar and parser". */
public record KnowsAntlr(CharStream input) {}
