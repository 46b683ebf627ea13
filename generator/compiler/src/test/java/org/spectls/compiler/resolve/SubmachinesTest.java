package org.spectls.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.testing.Specs;
import org.spectls.compiler.text.ExprText;

class SubmachinesTest {
    private final Model model = Specs.feature("submachines");
    private final Machine door = model.machine("Door");

    @Test
    void putsTheStatesInUnderTheirPrefix() {
        assertThat(door.states())
                .extracting(Machine.State::name)
                .containsExactly("Closed", "LeftCount", "LeftAgain", "RightCount", "RightAgain", "Open");
        assertThat(door.state("LeftAgain").data()).extracting(Param::name).containsExactly("total", "side");
        assertThat(door.state("RightAgain").data()).extracting(Param::name).containsExactly("total");
    }

    @Test
    void entersByTheNameOfTheUse() {
        assertThat(data("Door.Closed.knock", "LeftCount")).containsExactly("total = times", "side = \"left\"");
        assertThat(data("Door.LeftAgain.knock", "LeftCount")).containsExactly("total = total", "side = side");
    }

    @Test
    void replacesParametersByTheirArguments() {
        assertThat(guards("Door.LeftCount.knock").get(0)).isEqualTo("total >= patience && true");
        assertThat(guards("Door.RightCount.knock").get(0)).isEqualTo("total >= 5 && false");
    }

    @Test
    void putsTheUsersHandlersInForExits() {
        assertThat(Specs.leaves(Specs.handler(model, "Door.LeftCount.knock")).map(Leaf::id))
                .containsExactly(
                        "Door.LeftCount.knock/far",
                        "Door.LeftCount.knock/Open",
                        "Door.LeftCount.knock/far#2",
                        "Door.LeftCount.knock/Open#2",
                        "Door.LeftCount.knock/LeftAgain");
        assertThat(data("Door.LeftCount.knock", "Open"))
                .containsExactly("knocks = sum", "knocks = times", "knocks = total", "knocks = times");
        assertThat(Specs.leaves(Specs.handler(model, "Door.LeftCount.knock"))
                        .map(l -> l.effects().size()))
                .containsExactly(1, 1, 0, 0, 0);
        assertThat(Specs.leaf(model, "Door.RightCount.open").target()).isEqualTo(new Target.Stay(List.of()));
    }

    private List<String> guards(String id) {
        return ((Choice) Specs.handler(model, id).body().ending())
                .alternatives().stream()
                        .flatMap(alternative -> alternative.guard().stream())
                        .map(ExprText::of)
                        .toList();
    }

    private List<String> data(String id, String state) {
        return Specs.leaves(Specs.handler(model, id))
                .map(Leaf::target)
                .filter(Target.Goto.class::isInstance)
                .map(Target.Goto.class::cast)
                .filter(go -> go.state().equals(state))
                .flatMap(go -> go.data().stream())
                .map(SubmachinesTest::text)
                .toList();
    }

    private static String text(Assignment assignment) {
        return assignment.name() + " = " + ExprText.of(assignment.value());
    }
}
