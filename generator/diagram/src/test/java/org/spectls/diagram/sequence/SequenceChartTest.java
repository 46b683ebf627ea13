package org.spectls.diagram.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.engine.EnginePreference;
import org.spectls.diagram.engine.Rendering;
import org.spectls.diagram.engine.Rendering.Layout;
import org.spectls.diagram.testing.Boxes;
import org.spectls.diagram.testing.Golden;
import org.spectls.diagram.testing.Specifications;
import org.spectls.diagram.view.Coverage;
import org.spectls.diagram.view.Lens;
import org.spectls.diagram.view.View;

class SequenceChartTest {

    @Test
    void drawsExactlyThis() throws IOException {
        Golden.assertSame("sequence.dot", dot(Specifications.whole(Specifications.login())));
    }

    /** The areas of flights lie behind; everything else keeps its distance. */
    @ParameterizedTest
    @MethodSource("models")
    void nothingLiesOnTopOfAnything(Model model) {
        String svg = Rendering.svg(dot(Specifications.whole(model)), Layout.PINNED, EnginePreference.EMBEDDED);
        var boxes = Boxes.of(svg).nodes().stream()
                .filter(box -> box.right() - box.left() > 20 && box.right() - box.left() < 250)
                .toList();
        assertThat(boxes).hasSizeGreaterThan(8);
        boxes.forEach(box ->
                assertThat(boxes).filteredOn(other -> !other.equals(box)).noneMatch(other -> other.overlaps(box)));
    }

    @Test
    void aViewsNameAndCommentStandAboveTheChart() {
        Model model = Specifications.login();
        Lens lens = new Lens(model, View.of(model.views().get(0)), Coverage.NONE, "");
        assertThat(dot(lens)).contains("view essential", "The way a login goes when all is well.");
    }

    static Stream<Model> models() {
        return Stream.of(Specifications.login(), Specifications.own());
    }

    private static String dot(Lens lens) {
        return SequenceChart.dot(lens).orElseThrow();
    }
}
