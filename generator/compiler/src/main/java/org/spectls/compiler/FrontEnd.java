package org.spectls.compiler;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.parse.Parser;
import org.spectls.compiler.resolve.Resolver;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.syntax.SpecFile;

/** From sources to a resolved model. */
public final class FrontEnd {
    private FrontEnd() {}

    /**
     * Parses and resolves a specification.
     *
     * @param diagnostics where errors are reported: those of syntax of all files, or, when there are none, all others
     * @return the model, when there are no errors
     */
    public static Optional<Model> compile(SourceSet sources, Diagnostics diagnostics) {
        List<SpecFile> files = Parser.parse(sources, diagnostics);
        return diagnostics.hasErrors() ? Optional.empty() : Resolver.resolve(files, diagnostics);
    }
}
