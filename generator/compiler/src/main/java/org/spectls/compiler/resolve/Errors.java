package org.spectls.compiler.resolve;

import java.util.Collection;
import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.diagnostic.Suggestions;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.Name;

/** Reports what several parts of the resolver find. */
record Errors(Diagnostics diagnostics) {
    private static final int FEW = 6;

    void report(Diagnostic diagnostic) {
        diagnostics.report(diagnostic);
    }

    void report(String code, Span at, String message) {
        diagnostics.report(Diagnostic.of(code, at, message));
    }

    void report(String code, Span at, String message, String hint) {
        diagnostics.report(Diagnostic.of(code, at, message).withHint(hint));
    }

    /** {@code no KIND is called NAME}, with the nearest name that there is. */
    void unknown(String code, String kind, Name name, Collection<String> candidates) {
        diagnostics.report(Diagnostic.of(code, name.span(), "no " + kind + " is called `" + name + "`")
                .withHint(hint(name.text(), candidates)));
    }

    /** The name that was probably meant; else all of them, when they are few. */
    static Optional<String> hint(String wrong, Collection<String> candidates) {
        Optional<String> few = candidates.isEmpty() || candidates.size() > FEW
                ? Optional.empty()
                : Optional.of(
                        candidates.size() == 1
                                ? "there is only " + Words.quoted(candidates)
                                : "there are " + Words.quoted(candidates));
        return Suggestions.didYouMean(wrong, candidates).or(() -> few);
    }

    void mismatch(Span at, Type expected, Type found) {
        String wanted = Types.show(expected);
        String given = Types.show(found);
        diagnostics.report(Diagnostic.of("TLS0206", at, "expected `" + wanted + "`, found `" + given + "`")
                .withLabel("this is `" + given + "`"));
    }
}
