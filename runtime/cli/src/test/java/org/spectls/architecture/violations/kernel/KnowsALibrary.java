package org.spectls.architecture.violations.kernel;

import picocli.CommandLine;

/** Breaks "the kernel needs nothing". */
public record KnowsALibrary(CommandLine command) {}
