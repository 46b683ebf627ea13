package org.spectls.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Model;

/** The lamp of the language reference and its switch, both interpreted and wired together. */
class LampTest {
    private static final Model MODEL = Specifications.lamp();

    private final Side lamp = new Side(MODEL, "Lamp", Map.of(), LampTest::answer);
    private final Side knob = new Side(MODEL, "Switch", Map.of(), LampTest::answer);

    @Test
    void theSwitchDimsTheLamp() {
        Step turned = knob.call("turn", level("dimmed"));

        assertThat(turned.transitions()).containsExactly("SwitchControl.Fresh.turn");
        assertThat(Side.sent(turned).toHex())
                .isEqualTo("01" + "001a" + "02" + "6d65" + "aa".repeat(16) + "06" + "01" + "04" + "000000fa");
        assertThat(lamp.arrive("arrived", Side.sent(turned)).get(0).happenings())
                .contains(
                        new Happening.Fired("LampControl.AwaitHello.Hello"),
                        new Happening.Started(silence(), 30_000),
                        new Happening.Begun("look_up", List.of(Octets.ascii("me"))));

        Step found = lamp.tell(new Stimulus.Result("look_up", Value.present(new Value.Extern("me"))));

        assertThat(lamp.state("LampControl")).isEqualTo("Shining");
        assertThat(found.all(Happening.Emitted.class))
                .containsExactly(new Happening.Emitted("shine", List.of(level("full"), Value.of(250))));
        Step welcomed = knob.arrive("arrived", Side.sent(found)).get(0);
        assertThat(welcomed.transitions()).containsExactly("SwitchControl.AwaitWelcome.Welcome");
        assertThat(knob.state("SwitchControl")).isEqualTo("Lit");
        assertThat(Side.sent(welcomed).toHex()).isEqualTo("03" + "0001" + "01");
        assertThat(lamp.arrive("arrived", Side.sent(welcomed)).get(0).transitions())
                .containsExactly("LampControl.Shining.Dim/allowed");
        assertThat(lamp.data("LampControl")).contains(entry("level", level("dimmed")));
        assertThat(lamp.situation.transcript()).isEqualTo(knob.situation.transcript());
    }

    @Test
    void aProofThatDoesNotFitIsRefused() {
        Step turned = knob.call("turn", level("dimmed"));
        Step refused = knob.arrive("arrived", Octets.fromHex("02" + "0021" + "02" + "00".repeat(32)))
                .get(0);

        assertThat(turned.taken()).isTrue();
        assertThat(refused.transitions()).containsExactly("SwitchControl.AwaitWelcome.Welcome!not_proven");
        assertThat(refused.all(Happening.Emitted.class))
                .containsExactly(new Happening.Emitted("gone", List.of(reason("not_proven"))));
        assertThat(Side.sent(refused).toHex()).isEqualTo("05" + "0001" + "04");
        assertThat(knob.situation.ended()).isTrue();
    }

    @Test
    void theKnobGoesBackOnlyWhereItWas() {
        connect();
        assertThat(knob.call("back").transitions()).containsExactly("SwitchControl.Lit.back/reject");
        assertThat(knob.situation.rejection()).contains("SwitchControl.Lit.back/reject");

        knob.call("turn", level("off"));
        Step back = knob.call("back");

        assertThat(knob.situation.rejection()).isEmpty();
        assertThat(Side.sent(back).toHex()).isEqualTo("03" + "0001" + "02");
    }

    @Test
    void aLampThatHearsNothingGivesUp() {
        connect();

        assertThat(lamp.advance(29_999)).hasSize(1);
        List<Step> steps = lamp.advance(30_000);

        assertThat(steps.get(1).transitions()).containsExactly("LampControl.Shining.silence");
        assertThat(lamp.situation.refusal().map(Situation.Refusal::failure)).contains(reason("timed_out"));
    }

    @Test
    void theLinkTellsTheControlThatItIsLost() {
        connect();
        Step cut = lamp.input("cut");

        assertThat(cut.transitions()).containsExactly("Link.Open.cut", "LampControl.Shining.link_lost");
    }

    private void connect() {
        lamp.arrive("arrived", Side.sent(knob.call("turn", level("dimmed"))));
        Step found = lamp.tell(new Stimulus.Result("look_up", Value.present(new Value.Extern("me"))));
        lamp.arrive(
                "arrived", Side.sent(knob.arrive("arrived", Side.sent(found)).get(0)));
        assertThat(lamp.state("LampControl")).isEqualTo("Shining");
    }

    static Value level(String name) {
        return new Value.Code("Level", List.of("off", "dimmed", "full").indexOf(name), Optional.of(name));
    }

    static Value reason(String name) {
        int code = List.of("", "unexpected", "garbled", "unknown_owner", "not_proven", "timed_out", "closed")
                .indexOf(name);
        return new Value.Code("Reason", code, Optional.of(name));
    }

    static Situation.Timer silence() {
        return new Situation.Timer("LampControl", "silence");
    }

    /** A proof is the transcript's length, over and over. */
    static Value answer(String function, List<Value> arguments) {
        return switch (function) {
            case "random" -> Octets.fromHex("aa".repeat((int) ((Value.Int) arguments.get(0)).value()));
            case "key_of", "own_key" -> new Value.Extern("key");
            case "prove" ->
                Octets.fromHex(
                        "%02x".formatted(((Octets) arguments.get(1)).length()).repeat(32));
            default -> throw new AssertionError(function);
        };
    }
}
