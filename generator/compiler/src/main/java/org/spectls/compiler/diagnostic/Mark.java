package org.spectls.compiler.diagnostic;

import org.spectls.compiler.source.Span;

/** A marked place of an excerpt. */
record Mark(Span span, String label, boolean primary) {
    boolean isLong() {
        return span.endLine() > span.line();
    }

    char sign() {
        return primary ? '^' : '-';
    }

    Style style() {
        return primary ? Style.ERROR : Style.RELATED;
    }

    /** The same place cut down to what it has on its first line. */
    Mark firstLine(String text) {
        int end = Math.max(text.stripTrailing().length() + 1, span.column() + 1);
        return new Mark(new Span(span.file(), span.line(), span.column(), span.line(), end), label, primary);
    }
}
