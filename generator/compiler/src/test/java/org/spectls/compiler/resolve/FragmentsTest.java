package org.spectls.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.testing.Specs;
import org.spectls.compiler.text.ExprText;

class FragmentsTest {
    private final Model model = Specs.feature("fragments");
    private final Handler write = Specs.handler(model, "Writer.Ready.write");

    @Test
    void putsStepsInAndComputesArgumentsOnce() {
        assertThat(write.body().steps())
                .extracting(Specs::describe)
                .containsExactly("let most", "Writer.Ready.write!too_long", "let nonce");
    }

    @Test
    void putsEffectsInWithFreshNames() {
        Leaf leaf = Specs.leaf(model, "Writer.Ready.write");

        assertThat(leaf.effects())
                .extracting(FragmentsTest::text)
                .containsExactly(
                        "let log = transcript",
                        "send Note { data = nonce + log } if length(data) > 1",
                        "let summary = digest(transcript)",
                        "done(summary) if length(data) > 1 && log != \"\"",
                        "clear if length(data) > 1",
                        "send Note { data = nonce + data }",
                        "let summary_2 = digest(transcript)",
                        "done(summary_2) if data != \"\"",
                        "clear");
    }

    @Test
    void knowsBehindEffectsWhatTheyName() {
        Leaf leaf = Specs.leaf(model, "Writer.Ready.shut");

        assertThat(leaf.target())
                .isInstanceOfSatisfying(
                        Target.Goto.class,
                        shut -> assertThat(shut.data())
                                .extracting(data -> data.name() + " = " + ExprText.of(data.value()))
                                .containsExactly("summary = summary"));
    }

    private static String text(Effect effect) {
        String condition = effect.condition().map(c -> " if " + ExprText.of(c)).orElse("");
        if (effect instanceof Effect.Let let) {
            return "let " + let.name() + " = " + ExprText.of(let.value());
        } else if (effect instanceof Effect.Send send) {
            return "send " + ExprText.of(send.message()) + condition;
        } else if (effect instanceof Effect.Emit emit) {
            return emit.output() + "(" + ExprText.of(emit.arguments().get(0)) + ")" + condition;
        }
        return "clear" + condition;
    }
}
