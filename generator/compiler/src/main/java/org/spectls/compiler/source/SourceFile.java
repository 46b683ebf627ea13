package org.spectls.compiler.source;

/** A file of a specification. {@code path} is relative to the specification's root, with '/'. */
public record SourceFile(String path, String text) {}
