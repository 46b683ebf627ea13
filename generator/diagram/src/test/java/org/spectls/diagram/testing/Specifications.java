package org.spectls.diagram.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.diagram.view.Coverage;
import org.spectls.diagram.view.Lens;
import org.spectls.diagram.view.View;

/** Specifications to draw. */
public final class Specifications {
    private Specifications() {}

    /** A foreign protocol: a login with keep-alive. */
    public static Model login() {
        return read(Path.of("../compiler/src/test/resources/foreign/login"));
    }

    /** The protocol of this project, whatever it says. */
    public static Model own() {
        return read(Path.of("../../spec"));
    }

    /** The same, with no way of looking at it. */
    public static Model withoutViews(Model m) {
        return new Model(
                m.enums(),
                m.tables(),
                m.structs(),
                m.records(),
                m.externTypes(),
                m.functions(),
                m.constants(),
                m.configs(),
                m.events(),
                m.operations(),
                m.channels(),
                m.transcript(),
                m.failure(),
                m.machines(),
                m.endpoints(),
                m.properties(),
                List.of());
    }

    /** One source text. */
    public static Model of(String text) {
        return compile(SourceSet.of("test.tls", text));
    }

    /** Everything, without coverage. */
    public static Lens whole(Model model) {
        return new Lens(model, View.FULL, Coverage.NONE, "../spec/");
    }

    private static Model read(Path folder) {
        try {
            return compile(SourceSet.read(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model compile(SourceSet sources) {
        Diagnostics diagnostics = new Diagnostics();
        return FrontEnd.compile(sources, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
    }
}
