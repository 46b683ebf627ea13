package org.spectls.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The protocol of the language reference. */
class LampTest {
    private final Analysis lamp = Analysis.of(Specs.lamp(), "Lamp");
    private final Analysis user = Analysis.of(Specs.lamp(), "Switch");

    @Test
    void theLampShinesWhenTheOwnerIsKnown() {
        assertThat(lamp.state("LampControl.Shining").path())
                .hasToString("[input arrived: Link.Idle.arrived, message Hello: LampControl.AwaitHello.Hello,"
                        + " result look_up: LampControl.LookingUp.result_look_up]");
    }

    @Test
    void nobodyIsForgottenBeforeTheHello() {
        Verdict verdict = lamp.transition("LampControl.AwaitHello.silence");

        assertThat(verdict.feasible()).isFalse();
        assertThat(verdict.reason())
                .isEqualTo("timer `silence` never runs while `LampControl` is in `AwaitHello`;"
                        + " it runs only in `LookingUp`, `Shining`");
        assertThat(lamp.timer("LampControl.silence").feasible()).isTrue();
    }

    @Test
    void theKnobGoesBackOnlyOnce() {
        assertThat(user.pair("SwitchControl.Lit.turn/stay", "SwitchControl.Lit.back/stay")
                        .feasible())
                .isTrue();
        Verdict twice = user.pair("SwitchControl.Lit.back/stay", "SwitchControl.Lit.back/stay");
        assertThat(twice.feasible()).isFalse();
        assertThat(twice.reason())
                .isEqualTo("needs `before present`, which is false after `SwitchControl.Lit.back/stay`");
    }

    /** That the link is lost ends either endpoint at once, so that the wire has nobody left who could see it silent. */
    @Test
    void theLinkIsNeverSilent() {
        Verdict verdict = lamp.state("Link.Silent");

        assertThat(verdict.feasible()).isFalse();
        assertThat(verdict.reason())
                .isEqualTo(
                        "`Link` never comes to `Silent`: with `Link.Idle.cut`, the endpoint ends before it gets there");
        assertThat(lamp.transition("LampControl.AwaitHello.link_lost").path())
                .hasToString("[input cut: Link.Idle.cut, LampControl.AwaitHello.link_lost]");
    }
}
