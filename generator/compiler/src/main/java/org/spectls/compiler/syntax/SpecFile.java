package org.spectls.compiler.syntax;

import java.util.List;

/** One parsed source file. */
public record SpecFile(String path, List<Declaration> declarations) {}
