package org.spectls.diagram.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.testing.Specifications;
import org.spectls.diagram.view.Lens;
import org.spectls.diagram.view.Outcome;

class PlanTest {

    @ParameterizedTest
    @MethodSource("models")
    void everyOutcomeIsDrawnExactlyOnce(Model model) {
        for (Machine machine : model.machines()) {
            assertThat(entries(Plan.of(machine)).flatMap(entry -> entry.outcomes().stream()))
                    .as(machine.name())
                    .containsExactlyInAnyOrderElementsOf(outcomes(machine));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStateHasOneBox(Model model) {
        for (Machine machine : model.machines()) {
            assertThat(Plan.of(machine).boxes().stream()
                            .map(Plan.Box::place)
                            .filter(Place.InState.class::isInstance)
                            .map(place -> ((Place.InState) place).state()))
                    .containsExactlyElementsOf(machine.states());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void allOfThePlanIsInTheDrawing(Model model) {
        Lens lens = Specifications.whole(model);
        for (Machine machine : model.machines()) {
            String dot = StateDiagram.dot(lens, machine);
            assertThat(entries(Plan.of(machine)).map(entry -> entry.first().id()))
                    .as(machine.name())
                    .allSatisfy(id -> assertThat(dot).contains(id));
            assertThat(machine.states().stream().map(State::name))
                    .allSatisfy(name -> assertThat(dot).contains("<b>" + name + "</b>"));
        }
    }

    @Test
    void whatOneLineSaysOfManyStatesIsOneEntry() {
        Plan plan = Plan.of(Specifications.login().machine("LoginClient"));
        List<Entry> everywhere = plan.boxes().stream()
                .filter(box -> box.place() instanceof Place.Anywhere)
                .flatMap(box -> box.entries().stream())
                .toList();
        Wording words = new Wording(Specifications.whole(Specifications.login()));
        assertThat(everywhere.stream().map(words::eventAndGuard))
                .contains("any other message", "malformed login_stream", "timer overdue", "Goodbye")
                .doesNotHaveDuplicates();
    }

    @Test
    void aRuleOfAPhaseStaysInThePhase() {
        Plan plan = Plan.of(Specifications.login().machine("KeepAlive"));
        assertThat(plan.boxes().stream()
                        .filter(box -> box.place().equals(new Place.InPhase("Running")))
                        .flatMap(box -> box.entries().stream())
                        .map(entry -> entry.first().event().name()))
                .containsExactly("Ping", "speak", "speak");
    }

    @Test
    void aTransitionFromEverywhereStartsAtTheNote() {
        Plan plan = Plan.of(Specifications.login().machine("KeepAlive"));
        assertThat(plan.arrows()).anySatisfy(arrow -> {
            assertThat(arrow.from()).isInstanceOf(Place.Anywhere.class);
            assertThat(arrow.to()).isEqualTo("Over");
        });
    }

    static Stream<Model> models() {
        return Stream.of(Specifications.login(), Specifications.own());
    }

    private static Stream<Entry> entries(Plan plan) {
        return Stream.concat(
                plan.boxes().stream().flatMap(box -> box.entries().stream()),
                plan.arrows().stream().flatMap(arrow -> arrow.entries().stream()));
    }

    private static List<Outcome> outcomes(Machine machine) {
        return machine.states().stream()
                .flatMap(state -> Outcome.of(state).stream())
                .toList();
    }
}
