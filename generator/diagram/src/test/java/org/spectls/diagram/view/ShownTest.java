package org.spectls.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.text.Labels;
import org.spectls.diagram.testing.Specifications;

/** Views that show something, or hide what happens. */
class ShownTest {

    /** One side asks, the other answers in this way or that. */
    private static final String TALK = """
            enum { ask(1), extra(2), answer(3), (255) } Kind;
            enum { bad(1), (255) } Reason;
            struct {
              Kind kind;
              uint16 length;
              select (kind) { case ask: Ask; case extra: Extra; case answer: Answer; } body[length];
            } Talk;
            struct { uint8 number; } Ask;
            struct { uint8 number; } Extra;
            struct { uint8 number; } Answer;
            channel talk carries Talk
            failure Reason {
              malformed truncated, trailing_bytes, bad_length, unknown_value, unknown_case, duplicate, oversize -> bad
            }
            call begin()
            extern fn lucky(number: int) -> bool
            extern fn rich(number: int) -> bool
            machine Asker receives talk {
              on malformed fault -> fail fault.failure
              on other message -> fail bad
              on other call -> reject
              initial state Silent {
                on begin -> Waiting do send Ask { number = 1 }
              }
              state Waiting {
                on Extra e -> Surprised
                on Answer a -> Content
              }
              state Surprised { on Answer a -> Content }
              state Content { on begin -> Waiting do send Ask { number = 2 } }
            }
            machine Answerer receives talk {
              on malformed fault -> fail fault.failure
              on other message -> fail bad
              on other call -> reject
              initial state Listening {
                on Ask a
                  when lucky(a.number) as cheerful then {
                    when rich(a.number) as generous -> stay do send Extra { number = 3 } if lucky(3), send Answer { number = 2 }
                    otherwise as thrifty -> stay do send Answer { number = 2 }
                  }
                  otherwise as sober -> stay do send Answer { number = 1 }
              }
            }
            endpoint Left { machines Asker }
            endpoint Right { machines Answerer }
            %s
            """;

    @Test
    void aShownAlternativeIsTheOnlyOne() {
        assertThat(outcomes("shows sober", "Answerer", "Ask")).containsExactly("Answerer.Listening.Ask/sober");
    }

    @Test
    void soIsOneThatHoldsIt() {
        assertThat(outcomes("shows thrifty", "Answerer", "Ask"))
                .containsExactly("Answerer.Listening.Ask/cheerful/thrifty");
    }

    @Test
    void whatIsShownComesBeforeWhatOnlyHoldsIt() {
        assertThat(outcomes("shows sober, thrifty", "Answerer", "Ask")).containsExactly("Answerer.Listening.Ask/sober");
    }

    @Test
    void whatIsDoneOnAConditionIsDone() {
        assertThat(sent("shows Extra", "Answerer")).contains("Extra").doesNotContain("Extra?");
    }

    @Test
    void orNot() {
        assertThat(sent("hides Extra", "Answerer")).contains("Answer").doesNotContain("Extra", "Extra?");
    }

    @Test
    void orStaysOpen() {
        assertThat(sent("hides sober", "Answerer")).contains("Extra?");
    }

    @Test
    void whatNobodySendsIsNotReceivedEither() {
        assertThat(states("hides Extra")).containsExactly("Silent", "Waiting", "Content");
        assertThat(states("hides generous")).containsExactly("Silent", "Waiting", "Content");
        assertThat(states("hides sober")).containsExactly("Silent", "Waiting", "Surprised", "Content");
    }

    @Test
    void thatGoesOnUntilNothingMoreIsLost() {
        assertThat(outcomes("hides Asker.Silent.begin", "Answerer", "Ask")).isEmpty();
    }

    @Test
    void aCallDoesNotHappenInAState() {
        assertThat(outcomes("hides Asker.Content.begin", "Asker", "begin"))
                .contains("Asker.Silent.begin")
                .doesNotContain("Asker.Content.begin");
    }

    @Test
    void aMessageIsUnheardInAState() {
        assertThat(outcomes("hides Asker.Waiting.Answer", "Asker", "Answer"))
                .contains("Asker.Surprised.Answer")
                .doesNotContain("Asker.Waiting.Answer");
    }

    @Test
    void anotherMachinesAlternativesAreNotMeant() {
        assertThat(outcomes("shows Asker.Content hides Answerer.sober", "Answerer", "Ask"))
                .hasSize(2)
                .doesNotContain("Answerer.Listening.Ask/sober");
    }

    private static List<String> outcomes(String view, String machine, String event) {
        return seen(view, machine).states().stream()
                .flatMap(state -> Outcome.of(state).stream())
                .filter(outcome -> outcome.event().name().equals(event) && !outcome.isByRule())
                .map(Outcome::id)
                .toList();
    }

    private static Stream<String> sent(String view, String machine) {
        return seen(view, machine).states().stream()
                .flatMap(state -> Outcome.of(state).stream())
                .flatMap(outcome -> outcome.leaf().stream())
                .flatMap(leaf -> leaf.effects().stream())
                .map(ShownTest::name);
    }

    private static String name(Effect effect) {
        return Labels.of(effect).orElseThrow() + (effect.condition().isPresent() ? "?" : "");
    }

    private static Stream<String> states(String view) {
        return seen(view, "Asker").states().stream().map(State::name);
    }

    private static Machine seen(String view, String machine) {
        Model model = Specifications.of(TALK.formatted("view test " + view));
        return View.find(model, Optional.of("test")).of(model, model.machine(machine));
    }
}
