package org.spectls.compiler.syntax;

/** {@code name = value}. */
public record AssignmentSyntax(Name name, Expression value) {}
