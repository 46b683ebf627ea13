package org.spectls.compiler.emit.java;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;

/** The foreign protocol that the compiler's tests speak. */
final class Foreign {
    private Foreign() {}

    static Model model() {
        Diagnostics diagnostics = new Diagnostics();
        try {
            SourceSet sources = SourceSet.read(Path.of("src/test/resources/foreign/login"));
            return FrontEnd.compile(sources, diagnostics).orElseThrow(() -> new AssertionError(diagnostics.sorted()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
