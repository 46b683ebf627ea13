package org.spectls.diagram.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.engine.EnginePreference;
import org.spectls.diagram.engine.Rendering;
import org.spectls.diagram.engine.Rendering.Layout;
import org.spectls.diagram.paint.Palette;
import org.spectls.diagram.testing.Boxes;
import org.spectls.diagram.testing.Boxes.Box;
import org.spectls.diagram.testing.Golden;
import org.spectls.diagram.testing.Specifications;
import org.spectls.diagram.view.Coverage;
import org.spectls.diagram.view.Lens;
import org.spectls.diagram.view.View;

class StateDiagramTest {

    @ParameterizedTest
    @ValueSource(strings = {"KeepAlive", "LoginServer"})
    void drawsExactlyThis(String machine) throws IOException {
        Golden.assertSame(machine + ".dot", dot(machine));
    }

    @Test
    void rendersExactlyThis() throws IOException {
        Golden.assertSame("KeepAlive.svg", svg(dot("KeepAlive")));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void nothingLiesOnTopOfAnything(Lens lens, Machine machine) {
        Boxes boxes = Boxes.of(svg(StateDiagram.dot(lens, machine)));
        assertThat(boxes.nodes()).hasSizeGreaterThanOrEqualTo(machine.states().size());
        assertThat(boxes.edgeTexts()).isNotEmpty();
        for (Box node : boxes.nodes()) {
            assertThat(Stream.concat(boxes.nodes().stream(), boxes.edgeTexts().stream()))
                    .as("what overlaps " + node.name())
                    .filteredOn(other -> !other.equals(node) && other.overlaps(node))
                    .isEmpty();
        }
    }

    static Stream<Arguments> machines() {
        return Stream.of(Specifications.login(), Specifications.own())
                .flatMap(model ->
                        model.machines().stream().map(machine -> Arguments.of(Specifications.whole(model), machine)));
    }

    @Test
    void linksToTheSpecificationsLines() {
        assertThat(dot("LoginServer")).contains("href=\"../spec/server.tls#L", "\"URL\"=\"../spec/server.tls#L");
    }

    @Test
    void hintsTellTheStandardsSections() {
        assertThat(dot("LoginClient"))
                .contains("LoginClient.AwaitChallenge.Challenge!bad_method&#10;require ", "RFC5054 2.5.3");
    }

    @Test
    void hintsTellTheAuthorsComments() {
        assertThat(dot("LoginServer")).contains("Chooses the method.").contains("The store is being asked.");
    }

    @Test
    void pendingStatesSayWhatTheyWaitFor() {
        assertThat(dot("LoginServer")).contains("awaits <b>check_proof</b>").contains("rounded,filled,dashed");
    }

    @Test
    void coverageTellsWhatHappenedHowOften() {
        Model model = Specifications.login();
        Map<String, Long> counts = Map.of("LoginClient.Fresh.login", 7L, "LoginClient.Fresh.login!bad_user", 2L);
        Lens lens = new Lens(model, View.FULL, new Coverage(Optional.of(counts)), "");
        String dot = StateDiagram.dot(lens, model.machine("LoginClient"));
        assertThat(dot)
                .contains("covered ×times", "not covered", "2 of ")
                .contains(Palette.COVERED + "\"><b>login() ×7</b>")
                .contains(Palette.COVERED + "\">bad_user ×2")
                .contains(Palette.UNCOVERED + "\"><b>Challenge</b>")
                .contains("7 times in tests")
                .doesNotContain(Palette.GUARD, Palette.EFFECT, Palette.FAILURE);
    }

    @Test
    void coverageOfOneLineInManyStatesTellsInHowMany() {
        Model model = Specifications.login();
        Map<String, Long> counts = Map.of("LoginClient.Fresh.overdue", 3L, "LoginClient.LoggedIn.overdue", 1L);
        Lens lens = new Lens(model, View.FULL, new Coverage(Optional.of(counts)), "");
        assertThat(StateDiagram.dot(lens, model.machine("LoginClient")))
                .contains(Palette.PARTLY_COVERED + "\">timer overdue ×4 (2/4): timed_out");
    }

    @Test
    void aViewLeavesOutWhatItHides() {
        Model model = Specifications.login();
        Lens lens = new Lens(model, View.find(model, Optional.of("essential")), Coverage.NONE, "");
        assertThat(dot("KeepAlive")).contains("[again]");
        assertThat(StateDiagram.dot(lens, model.machine("KeepAlive")))
                .contains("view essential")
                .doesNotContain("[again]");
    }

    @Test
    void theHappyPathIsDrawnStrongest() {
        List<String> strong = dot("LoginClient")
                .lines()
                .filter(line -> line.contains("\"weight\"=\"100\""))
                .toList();
        assertThat(strong).hasSize(4);
        assertThat(strong.get(0)).startsWith("\"initial state\" -> \"Fresh\"");
        assertThat(strong.get(3)).startsWith("\"AwaitWelcome\" -> \"LoggedIn\"");
    }

    private static String dot(String machine) {
        Model model = Specifications.login();
        return StateDiagram.dot(Specifications.whole(model), model.machine(machine));
    }

    private static String svg(String dot) {
        return Rendering.svg(dot, Layout.LAYERED, EnginePreference.EMBEDDED);
    }
}
