package org.spectls.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A specification whose host is not there. */
class PlainWorldTest {
    private final Simulation start = new Settings(1, List.of()).begin(Runs.LAMP_AND_SWITCH);

    @Test
    void standInsConvinceOneAnother() {
        Simulation lit = Runs.honest(start);

        assertThat(Runs.state(lit, 0, "LampControl")).isEqualTo("LampControl.Shining");
        assertThat(Runs.state(lit, 1, "SwitchControl")).isEqualTo("SwitchControl.Lit");
    }

    @Test
    void standInsNoticeWhatWasAltered() {
        Simulation asked = Runs.moved(start, "Switch.turn full", "deliver Lamp", "Lamp.look_up = present");
        Simulation altered = Runs.moved(asked, "alter Switch 40", "deliver Switch");

        assertThat(altered.party(1).situation().refusal().orElseThrow().failure())
                .hasToString("not_proven");
    }

    /** The nonce lies behind what a text shows of octets. */
    @Test
    void standInsLookAtAllOctets() {
        Simulation asked = Runs.moved(start, "Switch.turn full", "alter Lamp 165", "deliver Lamp");
        Simulation welcomed = Runs.moved(asked, "Lamp.look_up = present", "deliver Switch");

        assertThat(welcomed.party(1).situation().refusal().orElseThrow().failure())
                .hasToString("not_proven");
    }

    @Test
    void whoeverSitsThereAnswersOperations() {
        Simulation asked = Runs.moved(start, "Switch.turn full", "deliver Lamp");
        Simulation unknown = Runs.moved(asked, "Lamp.look_up = absent");

        assertThat(Moves.of(asked)).extracting(Move::text).contains("Lamp.look_up = present", "Lamp.look_up = absent");
        assertThat(unknown.party(0).situation().refusal().orElseThrow().failure())
                .hasToString("unknown_owner");
    }

    @Test
    void configurationIsEachSidesOwn() {
        Simulation night = new Settings(1, List.of("Lamp.at_night=true")).begin(Runs.LAMP_AND_SWITCH);
        Simulation shining = Runs.honest(Runs.moved(night, "Switch.turn full"));

        assertThat(shining.party(0).situation().machines().toString()).contains("level=dimmed");
        assertThat(Runs.honest(Runs.moved(start, "Switch.turn full"))
                        .party(0)
                        .situation()
                        .machines()
                        .toString())
                .contains("level=full");
    }

    @Test
    void configurationThatThereIsNotIsNamed() {
        assertThatThrownBy(() -> new Settings(1, List.of("at_noon=true")).begin(Runs.LAMP_AND_SWITCH))
                .hasMessage("the specification has no configuration at_noon");
        assertThatThrownBy(() -> new Settings(1, List.of("Door.at_night=true")).begin(Runs.LAMP_AND_SWITCH))
                .hasMessage("there is no side called Door");
        assertThatThrownBy(() -> new Settings(1, List.of("at_night=maybe")).begin(Runs.LAMP_AND_SWITCH))
                .hasMessage("at_night takes true or false, not maybe");
    }
}
