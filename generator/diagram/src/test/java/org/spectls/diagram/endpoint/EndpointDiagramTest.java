package org.spectls.diagram.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.engine.EnginePreference;
import org.spectls.diagram.engine.Rendering;
import org.spectls.diagram.engine.Rendering.Layout;
import org.spectls.diagram.testing.Boxes;
import org.spectls.diagram.testing.Golden;
import org.spectls.diagram.testing.Specifications;

class EndpointDiagramTest {

    @Test
    void drawsExactlyThis() throws IOException {
        Golden.assertSame("Server.dot", dot());
    }

    @Test
    void showsEveryMachineAndWhatTheyTellEachOther() {
        assertThat(dot())
                .contains("<b>Link</b>", "<b>LoginServer</b>", "<b>KeepAlive</b>")
                .contains("LoginServer raises logged_in, leaving for KeepAlive")
                .contains("Link feeds login_stream for LoginServer")
                .contains("× any machine fails");
    }

    @Test
    void boxesDoNotOverlap() {
        var nodes = Boxes.of(Rendering.svg(dot(), Layout.LAYERED, EnginePreference.EMBEDDED))
                .nodes();
        assertThat(nodes).hasSize(4);
        nodes.forEach(node ->
                assertThat(nodes).filteredOn(other -> !other.equals(node)).noneMatch(other -> other.overlaps(node)));
    }

    private static String dot() {
        Model model = Specifications.login();
        return EndpointDiagram.dot(
                Specifications.whole(model), model.endpoints().get(1));
    }
}
