package org.spectls.compiler.resolve;

import java.util.Collection;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.diagnostic.Suggestions;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.Name;

/** Reports what several parts of the resolver find. */
record Errors(Diagnostics diagnostics) {

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
                .withHint(Suggestions.didYouMean(name.text(), candidates)));
    }

    void mismatch(Span at, Type expected, Type found) {
        String wanted = Types.show(expected);
        String given = Types.show(found);
        diagnostics.report(Diagnostic.of("TLS0206", at, "expected `" + wanted + "`, found `" + given + "`")
                .withLabel("this is `" + given + "`"));
    }
}
