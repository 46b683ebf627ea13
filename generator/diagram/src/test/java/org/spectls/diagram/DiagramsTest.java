package org.spectls.diagram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.engine.Rendering.Format;
import org.spectls.diagram.testing.Specifications;

class DiagramsTest {
    private static final Model LOGIN = Specifications.login();

    @Test
    void drawsEverythingByDefault() {
        assertThat(Diagrams.draw(LOGIN, DOT).keySet())
                .containsExactly(
                        "endpoint-Client.dot",
                        "endpoint-Server.dot",
                        "machine-KeepAlive.dot",
                        "machine-Link.dot",
                        "machine-LoginClient.dot",
                        "machine-LoginServer.dot",
                        "sequence-calm.dot",
                        "sequence-essential.dot");
    }

    @Test
    void drawsTheWholeDialogueWhereNoViewIsDeclared() {
        Model bare = Specifications.withoutViews(LOGIN);
        assertThat(Diagrams.draw(bare, DOT).keySet()).contains("sequence.dot").doesNotContain("sequence-calm.dot");
    }

    @Test
    void drawsOnlyWhatIsNamed() {
        assertThat(Diagrams.draw(LOGIN, DOT.withNames(Set.of("Link", "Server"))).keySet())
                .containsExactly("endpoint-Server.dot", "machine-Link.dot");
    }

    @Test
    void namesTheView() {
        assertThat(Diagrams.draw(LOGIN, DOT.withView("calm")).keySet())
                .contains("machine-Link-calm.dot", "endpoint-Client-calm.dot", "sequence-calm.dot")
                .doesNotContain("sequence.dot", "sequence-essential.dot");
    }

    @Test
    void givesTheFormatsAskedFor() {
        var files = Diagrams.draw(LOGIN, DOT.withNames(Set.of("Link")).withFormats(EnumSet.allOf(Format.class)));
        assertThat(files.keySet()).containsExactly("machine-Link.dot", "machine-Link.png", "machine-Link.svg");
        assertThat(files.get("machine-Link.svg")).asString(UTF_8).contains("<svg", ">Closed</text>");
        assertThat(files.get("machine-Link.png")).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void equalRequestsGiveEqualFiles() {
        DiagramRequest request = DOT.withLinkBase("spec/").withCounts(Map.of("Link.Open.hung_up", 1L));
        assertThat(Diagrams.draw(LOGIN, request))
                .containsExactlyEntriesOf(Diagrams.draw(Specifications.login(), request));
    }

    @Test
    void whatDoesNotExistIsNotDrawn() {
        assertThatThrownBy(() -> Diagrams.draw(LOGIN, DOT.withNames(Set.of("Lonk"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no machine or endpoint Lonk");
        assertThatThrownBy(() -> Diagrams.draw(LOGIN, DOT.withView("rosy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no view rosy; there are essential, calm");
    }

    private static final DiagramRequest DOT = DiagramRequest.ALL.withFormats(EnumSet.of(Format.DOT));
}
