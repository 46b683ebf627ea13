package org.spectls.diagram.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.spectls.diagram.engine.Rendering.Format;
import org.spectls.diagram.engine.Rendering.Layout;

class RenderingTest {

    private static final String DOOR = """
            digraph door {
              node [shape=box, style="rounded,filled", fillcolor="#eef4fb", fontname=Helvetica]
              edge [fontname=Helvetica, fontsize=10]
              Open -> Closed [label="shut"]
              Closed -> Locked [label="turn [key fits] / click"]
              Locked -> Closed [label="turn back"]
            }
            """;

    @Test
    void drawsNodesEdgesAndLabels() {
        assertThat(svg(DOOR))
                .startsWith("<?xml")
                .contains(">Open</text>", ">Closed</text>", ">Locked</text>", "Open&#45;&gt;Closed")
                .contains(">turn [key fits] / click</text>");
    }

    @Test
    void drawsTextBeyondAscii() {
        assertThat(svg("digraph { Δ [label=\"früh → spät\"] }")).contains("früh → spät");
    }

    @Test
    void drawsHtmlLabels() {
        assertThat(svg("digraph { a [label=<<b>bold</b> and <i>slanted</i>>] }"))
                .contains("font-weight=\"bold\"", ">slanted</text>");
    }

    @Test
    void sameSourceGivesSameBytes() {
        assertThat(svg(DOOR)).isEqualTo(svg(DOOR));
    }

    @Test
    void earlierDrawingsLeaveNoTrace() {
        String alone = svg(DOOR);
        svg("digraph { a -> b -> c -> a; a [style=filled, fillcolor=\"red:blue\"] }");
        assertThatThrownBy(() -> svg("digraph {")).isInstanceOf(RenderingException.class);
        assertThat(svg(DOOR)).isEqualTo(alone);
    }

    /** The digest holds on every JDK and every machine; it changes with the version of Graphviz, and only then. */
    @Test
    void everyMachineGivesTheSameBytes() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(svg(DOOR).getBytes(UTF_8));
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("22c738818861134d3d70074031df3ed9b9dffbeb7fe4e01223be5ae6e8894376");
    }

    @Test
    void syntaxErrorsComeInGraphvizsWords() {
        assertThatThrownBy(() -> svg("digraph {\n  a -> \n}"))
                .isInstanceOf(RenderingException.class)
                .hasMessage("syntax error in line 3 near '}'");
    }

    @Test
    void badHtmlLabelsAreErrors() {
        assertThatThrownBy(() -> svg("digraph { a [label=<<b>x>] }"))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("in label of node a");
    }

    @Test
    void emptySourceIsAnError() {
        assertThatThrownBy(() -> svg(""))
                .isInstanceOf(RenderingException.class)
                .hasMessage("there is no graph in the source");
    }

    @Test
    void warningsAreNotErrors() {
        assertThat(svg("digraph { a [shape=nosuchshape] }")).contains("<svg");
    }

    @Test
    void filesAreNotRead() {
        assertThat(svg("digraph { a [image=\"/etc/hostname\", label=\"\"] }")).doesNotContain("<image");
    }

    @Test
    void pinnedNodesStayWhereTheyArePut() {
        String svg = Rendering.svg(
                "graph { node [shape=point]; a [pos=\"0,0!\"]; b [pos=\"4,2!\"] }",
                Layout.PINNED,
                EnginePreference.EMBEDDED);
        assertThat(svg).contains("cx=\"1.8\" cy=\"-1.8\"", "cx=\"289.8\" cy=\"-145.8\"");
    }

    @Test
    void dotIsPassedThrough() {
        assertThat(Rendering.render(DOOR, Format.DOT)).isEqualTo(DOOR.getBytes(UTF_8));
    }

    @Test
    void largeGraphsFitIntoMemoryAndStack() {
        StringBuilder chain = new StringBuilder("digraph {\n");
        IntStream.range(0, 1000).forEach(i -> chain.append("s%d -> s%d\n".formatted(i, i + 1)));
        assertThat(svg(chain + "}")).contains(">s1000</text>");
    }

    @Test
    void pngShowsWhatTheSvgDescribes() throws IOException {
        BufferedImage image = image(Rendering.render(DOOR, Format.PNG));
        double width = sizeOf(svg(DOOR), "width") * Rendering.PIXELS_PER_POINT;
        double height = sizeOf(svg(DOOR), "height") * Rendering.PIXELS_PER_POINT;
        assertThat(image.getWidth()).isCloseTo((int) width, within(2));
        assertThat(image.getHeight()).isCloseTo((int) height, within(2));
        assertThat(IntStream.range(0, image.getWidth() * image.getHeight())
                        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                        .distinct()
                        .count())
                .as("colours: background, fill, and the grey shades of lines and text")
                .isGreaterThan(10);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void pngIsTheSameEachTime() {
        assertThat(Rendering.render(DOOR, Format.PNG)).isEqualTo(Rendering.render(DOOR, Format.PNG));
    }

    static BufferedImage image(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image).isNotNull();
        return image;
    }

    private static double sizeOf(String svg, String attribute) {
        return Double.parseDouble(svg.replaceFirst("(?s).*?<svg[^>]*? " + attribute + "=\"([0-9.]+).*", "$1"));
    }

    private static String svg(String dot) {
        return Rendering.svg(dot, Layout.LAYERED, EnginePreference.EMBEDDED);
    }
}
