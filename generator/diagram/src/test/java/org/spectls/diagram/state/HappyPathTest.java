package org.spectls.diagram.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spectls.diagram.testing.Specifications;

class HappyPathTest {

    @Test
    void leadsToTheGroupOfStatesThatIsNotLeft() {
        HappyPath path = HappyPath.of(Specifications.login().machine("LoginServer"));
        assertThat(path.spine()).containsExactly("AwaitRequest", "FirstAwaitResponse", "FirstChecking", "LoggedIn");
        assertThat(path.destination()).isEqualTo("LoggedIn");
    }

    @Test
    void goesOnAmongTheStatesThatAreNotLeft() {
        HappyPath path = HappyPath.of(Specifications.login().machine("LoginServer"));
        assertThat(path.aligned()).endsWith("LoggedIn", "AgainAwaitResponse", "AgainChecking");
    }

    @Test
    void leadsToAFinalState() {
        assertThat(HappyPath.of(Specifications.login().machine("Link")).spine()).containsExactly("Open", "Closed");
    }

    @Test
    void rulesThatHoldEverywhereAreNoStepsOfIt() {
        assertThat(HappyPath.of(Specifications.login().machine("KeepAlive")).spine())
                .containsExactly("Off", "Idle");
    }

    @Test
    void whatLeadsBackIntoAnEarlierPhaseIsNoStepOfIt() {
        var machine = Specifications.of("""
                machine Lamp {
                    phase Day { initial state Dark { on press -> Dim } }
                    phase Night {
                        state Dim { on press -> Bright }
                        state Bright { on press -> Dark }
                    }
                }
                call press()
                endpoint House { machines Lamp }
                """).machine("Lamp");
        assertThat(HappyPath.of(machine).spine()).containsExactly("Dark", "Dim", "Bright");
    }

    @Test
    void isTheCircleWhereAMachineOnlyGoesRound() {
        var machine = Specifications.of("""
                machine Lamp {
                    initial state Dark { on press -> Bright }
                    state Bright { on press -> Dark }
                }
                call press()
                endpoint House { machines Lamp }
                """).machine("Lamp");
        assertThat(HappyPath.of(machine).spine()).containsExactly("Dark", "Bright");
    }
}
