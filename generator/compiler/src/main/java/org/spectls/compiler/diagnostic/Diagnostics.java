package org.spectls.compiler.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spectls.compiler.source.Span;

/** Collects errors, so that a pass can go on after the first. Not thread-safe. */
public final class Diagnostics {
    private static final Comparator<Span> PLACE =
            Comparator.comparing(Span::file).thenComparingInt(Span::line).thenComparingInt(Span::column);

    private final List<Diagnostic> reported = new ArrayList<>();

    public void report(Diagnostic diagnostic) {
        reported.add(diagnostic);
    }

    public boolean hasErrors() {
        return !reported.isEmpty();
    }

    /** All that was reported, by place and then by code; the same error of a text that is used twice appears once. */
    public List<Diagnostic> sorted() {
        return reported.stream()
                .distinct()
                .sorted(Comparator.comparing(Diagnostic::at, PLACE).thenComparing(Diagnostic::code))
                .toList();
    }
}
