package org.spectls.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.testing.Specs;

class TransitionIdsTest {
    private final Model model = Specs.feature("transition_ids");
    private final Handler turn = Specs.handler(model, "Knob.Low.turn");

    @Test
    void namesLeavesByLabelsAndTargets() {
        assertThat(Specs.leaves(turn))
                .extracting(Leaf::id)
                .containsExactly(
                        "Knob.Low.turn/far/High",
                        "Knob.Low.turn/far/right",
                        "Knob.Low.turn/stay",
                        "Knob.Low.turn/stay#2",
                        "Knob.Low.turn/fail_torn",
                        "Knob.Low.turn/fail_torn#2");
        assertThat(Specs.leaf(model, "Knob.High.turn").id()).isEqualTo("Knob.High.turn");
    }

    @Test
    void namesRefusals() {
        assertThat(turn.body().steps())
                .extracting(Specs::describe)
                .containsExactly("Knob.Low.turn!refused", "Knob.Low.turn!refused#2", "Knob.Low.turn!no_way let left");
        Choice far = (Choice)
                ((Choice) turn.body().ending()).alternatives().get(0).block().ending();
        assertThat(far.alternatives().get(1).block().steps())
                .extracting(Specs::describe)
                .containsExactly("Knob.Low.turn!too_far");
    }

    @Test
    void givesLeavesTheNearestWordsAndSources() {
        assertThat(Specs.leaves(turn))
                .extracting(
                        leaf -> leaf.note().doc(),
                        leaf -> leaf.note().citations().toString())
                .containsExactly(
                        tuple("By hand.", "[RFC5246 3]"),
                        tuple("By hand.", "[RFC5246 1]"),
                        tuple("By hand.", "[RFC5246 1]"),
                        tuple("Nothing to speak of.", "[RFC5246 4]"),
                        tuple("By hand.", "[RFC5246 1]"),
                        tuple("By hand.", "[RFC5246 1]"));
        assertThat(turn.note().doc()).isEqualTo("By hand.");
        assertThat(model.machine("Knob").initial().note().doc()).isEqualTo("Turns it.");
    }
}
