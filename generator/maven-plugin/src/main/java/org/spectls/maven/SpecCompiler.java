package org.spectls.maven;

import java.util.List;
import java.util.SortedMap;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.source.SourceSet;

/** From a specification's sources to Java. */
@FunctionalInterface
interface SpecCompiler {
    Result compile(SourceSet sources, JavaOptions options);

    /**
     * What became of a specification.
     *
     * @param files contents by their paths below the output folder; nothing when there are errors
     * @param errors in the order of their places
     */
    record Result(SortedMap<String, String> files, List<Diagnostic> errors) {}
}
