package org.spectls.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.testing.Specs;
import org.spectls.compiler.text.ExprText;

class ChannelsTest {
    private final Model model = Specs.feature("channels");

    @Test
    void announcesTheBodiesOfTheFrame() {
        assertThat(model.channels().get(0).messages())
                .containsExactly(
                        new ChannelMessage("Hello", Optional.of("hello"), false),
                        new ChannelMessage("Proof", Optional.of("proof"), false),
                        new ChannelMessage("Bye", Optional.of("bye"), true));
        assertThat(model.channels().get(1).messages())
                .containsExactly(new ChannelMessage("Notice", Optional.empty(), false));
    }

    @Test
    void keepsTheTranscript() {
        assertThat(model.transcript().orElseThrow().channel()).isEqualTo("talk");
        assertThat(model.transcript().orElseThrow().except()).containsExactly("Bye");
    }

    @Test
    void handsContextToTheDecoder() {
        Handler proof = Specs.handler(model, "Judge.AwaitProof.Proof");

        assertThat(proof.context()).extracting(ExprText::of).containsExactly("method");
        assertThat(((Let) proof.body().steps().get(1)).value())
                .isInstanceOfSatisfying(
                        Expr.Call.class,
                        call -> assertThat(call.arguments())
                                .containsExactly(new Expr.Transcript(
                                        true,
                                        call.arguments().get(0).type(),
                                        call.arguments().get(0).span())));
    }

    @Test
    void findsTheChannelOfWhatIsSent() {
        List<Effect> effects = Specs.leaf(model, "Judge.AwaitProof.Proof").effects();

        assertThat(effects.get(0)).isInstanceOf(Effect.Emit.class);
        assertThat(((Effect.Send) effects.get(1)).channel()).isEqualTo("notices");
        assertThat(((Effect.Feed) effects.get(2)).channel()).isEqualTo("notices");
        assertThat(((Effect.Send) Specs.leaf(model, "Judge.AwaitHello.Hello")
                                .effects()
                                .get(0))
                        .channel())
                .isEqualTo("talk");
    }
}
