package org.spectls.diagram.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import guru.nidi.graphviz.engine.Engine;
import guru.nidi.graphviz.engine.Graphviz;
import guru.nidi.graphviz.engine.GraphvizEngine;
import guru.nidi.graphviz.engine.GraphvizException;
import guru.nidi.graphviz.engine.Rasterizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Turns DOT into pictures.
 *
 * <p>The embedded engine is deterministic: equal DOT gives equal SVG, on every machine and every JDK. A PNG depends
 * on the fonts of the machine besides. All methods are thread-safe; they run one after the other, because the engine
 * is a static setting of graphviz-java.
 */
public final class Rendering {

    /** Pixels of a PNG for each point of the drawing, so that text stays sharp on dense screens. */
    public static final int PIXELS_PER_POINT = 2;

    /** What comes out. */
    public enum Format {
        /** A standalone SVG document, in UTF-8. */
        SVG,
        /** An image with {@link #PIXELS_PER_POINT} pixels a point. */
        PNG,
        /** The DOT source itself, in UTF-8. */
        DOT
    }

    /** How nodes get their places. */
    public enum Layout {
        /** In layers, edges pointing down: Graphviz's {@code dot}. */
        LAYERED,
        /** Where their {@code pos} attributes pin them: Graphviz's {@code neato}. */
        PINNED
    }

    private Rendering() {}

    /**
     * Draws in layers, with the embedded engine.
     *
     * @throws RenderingException when Graphviz refuses the source
     */
    public static byte[] render(String dot, Format format) {
        return render(dot, Layout.LAYERED, format, EnginePreference.EMBEDDED);
    }

    /**
     * Draws with the layout and the engine of choice.
     *
     * @throws RenderingException when Graphviz refuses the source, or the native program is asked for and missing
     */
    public static byte[] render(String dot, Layout layout, Format format, EnginePreference preference) {
        return switch (format) {
            case DOT -> dot.getBytes(UTF_8);
            case SVG -> svg(dot, layout, preference).getBytes(UTF_8);
            case PNG -> png(dot, layout, preference);
        };
    }

    /**
     * Draws an SVG document.
     *
     * @throws RenderingException when Graphviz refuses the source, or the native program is asked for and missing
     */
    public static String svg(String dot, Layout layout, EnginePreference preference) {
        GraphvizEngine engine = useNative(preference) ? NativeGraphviz.forDrawings() : new EmbeddedGraphviz();
        return with(
                engine,
                () -> graph(dot, layout)
                        .render(guru.nidi.graphviz.engine.Format.SVG_STANDALONE)
                        .toString());
    }

    private static byte[] png(String dot, Layout layout, EnginePreference preference) {
        return useNative(preference)
                ? png(dot, layout, NativeGraphviz.forImages(PIXELS_PER_POINT), Rasterizer.builtIn("png"))
                : png(dot, layout, new EmbeddedGraphviz(), new SvgRasterizer(PIXELS_PER_POINT));
    }

    private static byte[] png(String dot, Layout layout, GraphvizEngine engine, Rasterizer rasterizer) {
        return with(engine, () -> {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            graph(dot, layout).rasterize(rasterizer).toOutputStream(png);
            return png.toByteArray();
        });
    }

    private static Graphviz graph(String dot, Layout layout) {
        return Graphviz.fromString(dot).engine(layout == Layout.LAYERED ? Engine.DOT : Engine.NEATO);
    }

    private static boolean useNative(EnginePreference preference) {
        return switch (preference) {
            case EMBEDDED -> false;
            case NATIVE -> true;
            case AUTO -> NativeGraphviz.isInstalled();
        };
    }

    private static synchronized <T> T with(GraphvizEngine engine, Drawing<T> drawing) {
        try {
            Graphviz.useEngine(engine);
            return drawing.draw();
        } catch (GraphvizException | IOException e) {
            throw new RenderingException(GraphvizMessages.reason(e), e);
        }
    }

    private interface Drawing<T> {
        T draw() throws IOException;
    }
}
