package org.spectls.maven;

import java.util.SortedMap;
import java.util.TreeMap;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.emit.java.JavaEmitter;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.source.SourceSet;

/** The compiler itself: parses, resolves, and writes Java when there are no errors. */
final class FrontToBackCompiler implements SpecCompiler {
    @Override
    public Result compile(SourceSet sources, JavaOptions options) {
        Compilation compilation = Compilation.of(sources);
        SortedMap<String, String> files = compilation
                .model()
                .map(model -> JavaEmitter.emit(model, options))
                .orElseGet(TreeMap::new);
        return new Result(files, compilation.errors());
    }
}
