package org.spectls.diagram.engine;

import guru.nidi.graphviz.engine.AbstractGraphvizEngine;
import guru.nidi.graphviz.engine.EngineResult;
import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.GraphvizException;
import guru.nidi.graphviz.engine.Options;
import guru.nidi.graphviz.engine.Rasterizer;
import java.util.Locale;

/**
 * Graphviz inside the JVM, as an engine of graphviz-java: {@code Graphviz.useEngine(new EmbeddedGraphviz())}.
 *
 * <p>Stateless and thread-safe. Images that a graph refers to are not loaded.
 */
public final class EmbeddedGraphviz extends AbstractGraphvizEngine {

    /** Creates the engine; Graphviz itself is loaded by the first drawing. */
    public EmbeddedGraphviz() {
        super(true);
    }

    @Override
    protected void doInit() {
        // Nothing to look for: Graphviz is on the class path.
    }

    /** Draws {@code dot}; a failure carries Graphviz's message. */
    @Override
    public EngineResult execute(String dot, Options options, Rasterizer rasterizer) {
        String layout = options.engine.name().toLowerCase(Locale.ROOT);
        try {
            // A fresh instance each time: what was drawn before leaves no trace in what is drawn now.
            return EngineResult.fromString(GraphvizInstance.create().render(dot, layout, output(options.format)));
        } catch (GraphvizInstance.Failure e) {
            throw new GraphvizException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String output(Format format) {
        return switch (format) {
            case SVG, SVG_STANDALONE, PNG -> "svg";
            default -> format.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
