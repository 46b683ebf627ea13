package org.spectls.compiler;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.check.CheckSummary;
import org.spectls.compiler.check.Checker;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.parse.format.Formatter;
import org.spectls.compiler.source.SourceFile;
import org.spectls.compiler.source.SourceSet;

/**
 * A specification, read, resolved and checked: what every tool starts from.
 *
 * @param model absent when there are errors
 * @param checks what was checked
 * @param errors in the order of their places
 */
public record Compilation(SourceSet sources, Optional<Model> model, CheckSummary checks, List<Diagnostic> errors) {

    /** Runs the passes in order and collects all their errors. */
    public static Compilation of(SourceSet sources) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Model> model = FrontEnd.compile(sources, diagnostics);
        CheckSummary checks = new CheckSummary(List.of());
        if (model.isPresent() && !diagnostics.hasErrors()) {
            checks = Checker.check(model.get(), diagnostics);
            for (SourceFile file : sources.files()) {
                Formatter.check(file.path(), file.text(), diagnostics);
            }
        }
        return new Compilation(
                sources, diagnostics.hasErrors() ? Optional.empty() : model, checks, diagnostics.sorted());
    }
}
