package org.spectls.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.testing.Specs;
import org.spectls.compiler.text.ExprText;

class AssignmentTest {
    private final Model model = Specs.feature("assignment");

    @Test
    void takesValuesFromWithPayloadAndData() {
        assertThat(data("Loader.Idle.start"))
                .containsExactly("name = name", "size = size", "count = count", "again = count > 0");
    }

    @Test
    void seesWhatEffectsCompute() {
        assertThat(data("Loader.Loading.result_load")).containsExactly("copy = copy", "count = count + 1");
    }

    @Test
    void changesOnlyWhatIsSaidWhenItStays() {
        Target.Stay stay =
                (Target.Stay) Specs.leaf(model, "Loader.Loading.tick").target();

        assertThat(stay.data()).extracting(AssignmentTest::text).containsExactly("size = more");
    }

    @Test
    void widensGivenValues() {
        Target.Goto go = (Target.Goto) Specs.leaf(model, "Loader.Idle.start").target();

        assertThat(go.data().get(1).value()).isInstanceOf(Expr.Widen.class);
    }

    @Test
    void beginsWithDeclaredValues() {
        assertThat(model.machine("Loader").initial().data().get(0).initial().map(ExprText::of))
                .contains("0");
    }

    private List<String> data(String id) {
        Target.Goto go = (Target.Goto) Specs.leaf(model, id).target();
        return go.data().stream().map(AssignmentTest::text).toList();
    }

    private static String text(Assignment assignment) {
        return assignment.name() + " = " + ExprText.of(assignment.value());
    }
}
