package org.spectls.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.testing.Specifications;

class WordsTest {
    private static final Model LOGIN = Specifications.login();

    @Test
    void aWrittenLabelStandsForItsGuard() {
        assertThat(guard("KeepAlive", "AwaitPong", "KeepAlive.AwaitPong.answer/again"))
                .isEqualTo("again");
    }

    @Test
    void aGuardWithoutLabelStandsForItself() {
        assertThat(guard("LoginClient", "AwaitChallenge", "LoginClient.AwaitChallenge.Challenge/AwaitWelcome"))
                .isEqualTo("c.method == token");
    }

    @Test
    void theGuardAroundAnOtherwiseSaysWhere() {
        assertThat(guard("Link", "Open", "Link.Open.packet/stay")).isEqualTo("kind == login_traffic, otherwise");
    }

    @Test
    void aTransitionWithoutChoiceHasNoGuard() {
        assertThat(guard("LoginClient", "Fresh", "LoginClient.Fresh.login")).isEmpty();
    }

    @Test
    void conditionalEffectsEndInAQuestionMark() {
        assertThat(Words.effects(LOGIN.endpoints().get(0).onFail())).containsExactly("Goodbye?", "gone()");
    }

    @Test
    void effectsAreNamedInTheirOrder() {
        List<String> effects = outcome("LoginClient", "AwaitWelcome", "LoginClient.AwaitWelcome.Welcome")
                .leaf()
                .map(Leaf::effects)
                .map(Words::effects)
                .orElseThrow();
        assertThat(effects)
                .containsExactly("install()", "clear transcript", "raise logged_in", "welcome_user()", "stop overdue");
    }

    @Test
    void aMessageThatIsMadeOfMembersOnlyShowsTheLast() {
        Model model = Specifications.of("""
                enum { low(1), high(2), (255) } Level;
                struct { Level level; Level other; } Note;
                channel notes carries Note
                call ring()
                machine Bell {
                  on other -> ignore
                  initial state Still { on ring -> stay do send Note { level = low, other = high } }
                }
                endpoint House { machines Bell }
                """);
        Outcome ring = Outcome.of(model.machine("Bell").initial()).get(0);
        assertThat(ring.leaf().map(Leaf::effects).map(Words::effects).orElseThrow())
                .containsExactly("Note high");
    }

    private static String guard(String machine, String state, String id) {
        return Words.guard(outcome(machine, state, id).path());
    }

    private static Outcome outcome(String machine, String state, String id) {
        return Outcome.of(LOGIN.machine(machine).state(state)).stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
