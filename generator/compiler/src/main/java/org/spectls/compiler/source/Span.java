package org.spectls.compiler.source;

/** A stretch of a source file; lines and columns count from 1, the end is exclusive. {@code file} is relative to the specification's root, with '/'. */
public record Span(String file, int line, int column, int endLine, int endColumn) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
