package org.spectls.compiler.emit.java.machine;

import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.model.Definition.Note;

/** Where things are written, in the plain words of comments and strings. */
final class Notes {
    private Notes() {}

    /** {@code file:line}. */
    static String source(Note note) {
        return note.span().file() + ":" + note.span().line();
    }

    static String citations(Note note) {
        return note.citations().stream().map(Citation::toString).collect(Collectors.joining(", "));
    }

    /** The citations, if any, and the source. */
    static String place(Note note) {
        return note.citations().isEmpty() ? source(note) : citations(note) + ", " + source(note);
    }
}
