package org.spectls.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.DiagnosticRenderer;
import org.spectls.compiler.source.SourceSet;

/** Errors of a specification in Maven's log: first as tools look for them, then with excerpt for people. */
final class ErrorReport {
    private ErrorReport() {}

    /** The lines for the log, such as {@code /project/spec/a.tls:[3,7] TLS0201: unknown type "unit8"}. */
    static List<String> lines(Path specDirectory, SourceSet sources, List<Diagnostic> errors) {
        DiagnosticRenderer renderer = DiagnosticRenderer.plain();
        List<String> lines = new ArrayList<>();
        for (Diagnostic error : errors) {
            Path file = specDirectory.resolve(error.at().file());
            lines.add(file + ":[" + error.at().line() + "," + error.at().column() + "] " + error.code() + ": "
                    + error.message());
            renderer.render(error, sources::text).lines().skip(1).forEach(lines::add);
        }
        return lines;
    }
}
