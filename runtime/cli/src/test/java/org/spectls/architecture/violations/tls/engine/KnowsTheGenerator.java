package org.spectls.architecture.violations.tls.engine;

import org.spectls.architecture.violations.compiler.check.KnowsAntlr;

/** Breaks "the runtime never sees the generator". */
public record KnowsTheGenerator(KnowsAntlr pass) {}
