package org.spectls.diagram.engine;

import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.Graphviz;
import guru.nidi.graphviz.engine.GraphvizException;
import guru.nidi.graphviz.engine.Rasterizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;

/** Turns Graphviz's SVG into an image, with Batik. */
final class SvgRasterizer implements Rasterizer {

    private static final Pattern WIDTH = Pattern.compile("<svg width=\"([0-9.]+)");

    private final int pixelsPerPoint;

    SvgRasterizer(int pixelsPerPoint) {
        this.pixelsPerPoint = pixelsPerPoint;
    }

    @Override
    public Format format() {
        return Format.SVG;
    }

    @Override
    public BufferedImage rasterize(Graphviz graphviz, Consumer<Graphics2D> ignored, String svg) {
        Transcoder transcoder = new Transcoder();
        transcoder.addTranscodingHint(ImageTranscoder.KEY_WIDTH, width(svg) * pixelsPerPoint);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(drawable(svg))), new TranscoderOutput());
        } catch (TranscoderException e) {
            throw new GraphvizException("cannot turn the drawing into an image: " + e.getMessage(), e);
        }
        return Objects.requireNonNull(transcoder.image);
    }

    private static float width(String svg) {
        Matcher width = WIDTH.matcher(svg);
        if (!width.find()) {
            throw new GraphvizException("the drawing has no width");
        }
        return Float.parseFloat(width.group(1));
    }

    /** Batik reads CSS 2, which knows no transparent colour, and draws text in the fonts of this machine. */
    private static String drawable(String svg) {
        return ScreenFont.sans().replaceIn(svg.replace("\"transparent\"", "\"none\""));
    }

    private static final class Transcoder extends ImageTranscoder {

        private @Nullable BufferedImage image;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        }

        @Override
        public void writeImage(BufferedImage drawn, @Nullable TranscoderOutput output) {
            image = drawn;
        }
    }
}
