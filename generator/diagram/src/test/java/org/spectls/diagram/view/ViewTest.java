package org.spectls.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.testing.Specifications;

class ViewTest {
    private static final Model LOGIN = Specifications.login();
    private static final Machine CLIENT = LOGIN.machine("LoginClient");
    private static final Machine KEEP_ALIVE = LOGIN.machine("KeepAlive");

    @Test
    void theFullViewLeavesOutNothing() {
        assertThat(View.FULL.of(LOGIN, CLIENT)).isSameAs(CLIENT);
    }

    @Test
    void alternativesAreHiddenByTheirLabels() {
        assertThat(ids(hiding("again").of(LOGIN, KEEP_ALIVE)))
                .doesNotContain("KeepAlive.AwaitPong.answer/again")
                .contains("KeepAlive.AwaitPong.answer/fail_timed_out");
    }

    @Test
    void anAlternativeWithoutLabelGoesByItsTarget() {
        assertThat(ids(hiding("ignore").of(LOGIN, KEEP_ALIVE))).doesNotContain("KeepAlive.AwaitPong.Pong/ignore");
    }

    @Test
    void soDoesATransitionWithoutAlternatives() {
        assertThat(ids(hiding("ignore").of(LOGIN, KEEP_ALIVE)))
                .doesNotContain("KeepAlive.Idle.Pong")
                .contains("KeepAlive.Idle.Ping");
    }

    @Test
    void whatIsNoLongerReachedIsHiddenToo() {
        assertThat(hiding("AwaitWelcome", "by_password").of(LOGIN, CLIENT).states().stream()
                        .map(State::name))
                .containsExactly("Fresh", "AwaitChallenge");
    }

    @Test
    void anEventWithoutVisibleAlternativesHasNoHandler() {
        State waiting = hiding("AwaitWelcome", "by_password").of(LOGIN, CLIENT).state("AwaitChallenge");
        assertThat(waiting.handlers())
                .noneMatch(handler -> handler.event().name().equals("Challenge"));
    }

    @Test
    void anUnknownViewIsAnError() {
        assertThatThrownBy(() -> View.find(Specifications.login(), Optional.of("rosy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no view rosy; there are essential, calm");
    }

    private static View hiding(String... labels) {
        return new View(Optional.of("test"), Set.of(), Set.of(labels));
    }

    private static Stream<String> ids(Machine machine) {
        return machine.states().stream()
                .flatMap(state -> Outcome.of(state).stream())
                .map(Outcome::id);
    }
}
