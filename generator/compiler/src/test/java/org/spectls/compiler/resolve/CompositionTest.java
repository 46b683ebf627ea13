package org.spectls.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.FaultRule;
import org.spectls.compiler.model.Definition.PropertyDef;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Property;
import org.spectls.compiler.testing.Specs;

class CompositionTest {
    private final Model model = Specs.feature("composition");

    @Test
    void composesEndpoints() {
        EndpointDef side = model.endpoints().get(0);

        assertThat(side.machines()).containsExactly("Walker");
        assertThat(side.failureName()).isEqualTo("reason");
        assertThat(side.onFail())
                .extracting(effect -> effect.getClass().getSimpleName())
                .containsExactly("Send", "Emit");
        assertThat(side.onFail())
                .extracting(Effect::condition)
                .element(0)
                .asString()
                .contains("NE");
        assertThat(side.note().citations()).hasToString("[RFC5246 7.2]");
        assertThat(side.note().doc()).isEqualTo("One side.");
    }

    @Test
    void mapsFaultsToFailures() {
        assertThat(model.failure().orElseThrow().rules())
                .hasSize(7)
                .extracting(FaultRule::member)
                .containsOnly("torn");
    }

    @Test
    void resolvesPropertiesOfMachinesAndEndpoints() {
        assertThat(model.properties()).extracting(PropertyDef::name).containsExactly("once", "comes_back", "strictly");
        assertThat(model.properties().get(0).endpoint()).isEmpty();
        Property.BinaryOp leadsTo =
                (Property.BinaryOp) model.properties().get(1).formula();
        assertThat(leadsTo.operator()).isEqualTo(Property.Binary.LEADS_TO);
        assertThat(leadsTo.left())
                .isInstanceOfSatisfying(
                        Property.InState.class, in -> assertThat(in.states()).isEqualTo(List.of("Home", "Away")));
    }

    @Test
    void namesWhatViewsHide() {
        assertThat(model.views().get(0).shows()).isEmpty();
        assertThat(model.views().get(0).hides()).containsExactly("ignore");
    }

    @Test
    void namesWhatViewsShowInAllMachinesInOneAndInAState() {
        assertThat(model.views().get(1).shows()).containsExactly("Home", "Walker.go", "Walker.Away.Bye");
        assertThat(model.views().get(1).hides()).containsExactly("Walker.Home.Bye");
    }
}
