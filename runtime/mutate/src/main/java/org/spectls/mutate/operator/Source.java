package org.spectls.mutate.operator;

import org.spectls.compiler.parse.concrete.ConcreteSyntax;
import org.spectls.compiler.parse.concrete.Piece;
import org.spectls.compiler.source.SourceFile;

/** A file of a specification, piece by piece. */
record Source(SourceFile file, Piece whole, Lines lines) {
    static Source of(SourceFile file) {
        return new Source(file, ConcreteSyntax.of(file), new Lines(file.text()));
    }

    String text() {
        return file.text();
    }
}
