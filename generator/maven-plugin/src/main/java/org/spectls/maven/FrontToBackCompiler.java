package org.spectls.maven;

import java.util.Optional;
import java.util.TreeMap;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.emit.java.JavaEmitter;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;

/** The compiler itself: parses, resolves, and writes Java when there are no errors. */
final class FrontToBackCompiler implements SpecCompiler {
    @Override
    public Result compile(SourceSet sources, JavaOptions options) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Model> model = FrontEnd.compile(sources, diagnostics);
        if (model.isEmpty() || diagnostics.hasErrors()) {
            return new Result(new TreeMap<>(), diagnostics.sorted());
        }
        return new Result(JavaEmitter.emit(model.get(), options), diagnostics.sorted());
    }
}
