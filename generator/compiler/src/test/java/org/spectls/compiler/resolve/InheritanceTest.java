package org.spectls.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.testing.Specs;

class InheritanceTest {
    private final Model model = Specs.feature("inheritance");
    private final Machine machine = model.machine("Talker");

    @Test
    void collectsTheAlphabet() {
        assertThat(machine.alphabet())
                .containsExactly(
                        new Event.Message("line", "Ping"),
                        new Event.Message("line", "Pong"),
                        new Event.Message("line", "Bye"),
                        new Event.Malformed("line"),
                        new Event.Call("go"),
                        new Event.Timer("slow"),
                        new Event.Result("ask"));
    }

    @Test
    void handlesEveryEventInEveryState() {
        assertThat(machine.states())
                .allSatisfy(state ->
                        assertThat(state.handlers()).extracting(Handler::event).isEqualTo(machine.alphabet()));
        assertThat(machine.states()).extracting(Machine.State::isFinal).containsExactly(false, false, false, true);
        assertThat(machine.state("First").phase()).contains("Talking");
        assertThat(machine.state("Third").phase()).isEmpty();
    }

    @Test
    void findsTheNearestRule() {
        assertThat(origins("First"))
                .containsExactly(
                        Origin.STATE,
                        Origin.OTHER,
                        Origin.OTHER,
                        Origin.MACHINE,
                        Origin.STATE,
                        Origin.OTHER,
                        Origin.OTHER);
        assertThat(origins("Second"))
                .containsExactly(
                        Origin.PHASE,
                        Origin.OTHER,
                        Origin.OTHER,
                        Origin.MACHINE,
                        Origin.STATE,
                        Origin.OTHER,
                        Origin.OTHER);
        assertThat(target("Talker.First.Ping")).isInstanceOf(Target.Ignore.class);
        assertThat(target("Talker.First.Pong")).isInstanceOf(Target.Fail.class);
        assertThat(target("Talker.Second.Pong")).isInstanceOf(Target.Ignore.class);
        assertThat(target("Talker.Third.go")).isInstanceOf(Target.Reject.class);
        assertThat(target("Talker.Third.slow")).isInstanceOf(Target.Ignore.class);
    }

    @Test
    void joinsHandlersOfOneEvent() {
        Handler go = Specs.handler(model, "Talker.First.go");

        assertThat(go.bindings()).extracting(Param::name).containsExactly("steps");
        assertThat(Specs.leaves(go))
                .extracting(Machine.Leaf::id)
                .containsExactly("Talker.First.go/far", "Talker.First.go/stay");
    }

    @Test
    void ignoresResultsThatNobodyAwaits() {
        assertThat(target("Talker.First.result_ask")).isInstanceOf(Target.Ignore.class);
        assertThat(Specs.leaves(Specs.handler(model, "Talker.Third.result_ask")))
                .hasSize(2);
        assertThat(machine.state("Third").awaits().orElseThrow().operation()).isEqualTo("ask");
    }

    private List<Origin> origins(String state) {
        return machine.state(state).handlers().stream().map(Handler::origin).toList();
    }

    private Target target(String id) {
        return Specs.leaf(model, id).target();
    }
}
