package org.spectls.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spectls.compiler.source.Span;

class DiagnosticsTest {
    @Test
    void sortsByPlaceAndKeepsOneOfEach() {
        var diagnostics = new Diagnostics();
        assertThat(diagnostics.hasErrors()).isFalse();

        diagnostics.report(diagnostic("TLS0203", "b.tls", 1));
        diagnostics.report(diagnostic("TLS0202", "a.tls", 9));
        diagnostics.report(diagnostic("TLS0201", "a.tls", 9));
        diagnostics.report(diagnostic("TLS0202", "a.tls", 9));
        diagnostics.report(diagnostic("TLS0204", "a.tls", 10));

        assertThat(diagnostics.hasErrors()).isTrue();
        assertThat(diagnostics.sorted())
                .extracting(Diagnostic::code)
                .containsExactly("TLS0201", "TLS0202", "TLS0204", "TLS0203");
    }

    private static Diagnostic diagnostic(String code, String file, int line) {
        return Diagnostic.of(code, new Span(file, line, 1, line, 2), "wrong");
    }
}
