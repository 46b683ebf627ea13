package org.spectls.diagram.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.sequence.Row.Mark;
import org.spectls.diagram.sequence.Row.Message;
import org.spectls.diagram.testing.Specifications;
import org.spectls.diagram.view.View;

class WalkTest {

    /** One side asks, the other answers; what they ask and answer is left to each test. */
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
            config eager: bool = %s
            call begin()
            extern fn lucky(number: int) -> bool
            machine Asker receives talk {
              on malformed fault -> fail fault.failure
              on other message -> fail bad
              on other call -> reject
              initial state Silent {
                on begin -> Waiting do send Ask { number = 1 }%s
              }
              state Waiting {
                %s
              }
              state Content
            }
            machine Answerer receives talk {
              on malformed fault -> fail fault.failure
              on other message -> fail bad
              on other call -> reject
              initial state Listening {
                on Ask a
                  %s
                on Extra e -> stay
              }
              state Done { on Extra e -> stay }
            }
            endpoint Left { machines Asker }
            endpoint Right { machines Answerer }
            %s
            """;

    private static final String CONTENT = "on Answer a -> Content";
    private static final String ANSWERS = "-> Done do send Answer { number = 2 }";

    @Test
    void aLoginGoesLikeThis() {
        List<Row> rows = walk(Specifications.login());
        assertThat(names(rows)).containsExactly("LoginRequest", "Challenge", "Response", "Welcome");
        assertThat(senders(rows)).containsExactly(0, 1, 0, 1);
        assertThat(marks(rows, 0))
                .containsExactly(
                        "Fresh", "login()", "AwaitChallenge", "AwaitWelcome", "install", "welcome_user", "LoggedIn");
    }

    @Test
    void operationsEndAtOnce() {
        assertThat(marks(walk(Specifications.login()), 1))
                .containsSubsequence("AwaitRequest", "FirstAwaitResponse", "FirstChecking", "LoggedIn");
    }

    @Test
    void bothSidesOfTheOwnProtocolGetToTheirDestination() {
        Parties parties = Parties.of(Specifications.own(), View.FULL).orElseThrow();
        List<Row> rows = Walk.through(parties).orElseThrow();
        for (int side = 0; side < 2; side++) {
            assertThat(marks(rows, side))
                    .contains(org.spectls.diagram.state.HappyPath.of(parties.lead(side))
                            .destination());
        }
        assertThat(rows).anyMatch(row -> row.message().flatMap(Message::since).isPresent());
    }

    @Test
    void aMessageOnAnOpenConditionSaysSo() {
        List<Row> rows = walk(talk("false", ", send Extra { number = 2 } if lucky(1)", CONTENT, ANSWERS));
        assertThat(names(rows)).containsExactly("Ask", "Extra", "Answer");
        assertThat(rows.stream().flatMap(row -> row.message().stream()).map(Message::condition))
                .containsExactly(Optional.empty(), Optional.of("lucky(1)"), Optional.empty());
    }

    @Test
    void aMessageIsLeftOutWhenTheDefaultsSpeakAgainstIt() {
        assertThat(names(walk(talk("false", ", send Extra { number = 2 } if eager", CONTENT, ANSWERS))))
                .containsExactly("Ask", "Answer");
    }

    @Test
    void aMessageIsThereWithoutDoubtWhenTheDefaultsSpeakForIt() {
        List<Row> rows = walk(talk("true", ", send Extra { number = 2 } if eager", CONTENT, ANSWERS));
        assertThat(names(rows)).containsExactly("Ask", "Extra", "Answer");
        assertThat(rows)
                .noneMatch(row -> row.message().flatMap(Message::condition).isPresent());
    }

    @Test
    void aChoiceThatLeadsNowhereIsTakenBack() {
        String choice = """
                when lucky(a.number) as cheerful -> Done do send Extra { number = 3 }
                      otherwise as sober -> Done do send Answer { number = 2 }""";
        assertThat(names(walk(talk("false", "", CONTENT, choice)))).containsExactly("Ask", "Answer");
    }

    @Test
    void whatTheMessageHoldsDecidesWhereItIsKnown() {
        String choice = """
                when a.number == 2 as two -> Done do send Answer { number = 2 }, send Answer { number = 2 }
                      otherwise as other -> Done do send Answer { number = 1 }""";
        assertThat(names(walk(talk("false", "", CONTENT, choice)))).containsExactly("Ask", "Answer");
    }

    @Test
    void aViewDecidesWhereTheChoiceIsOpen() {
        String choice = """
                when lucky(a.number) as cheerful -> Done do send Answer { number = 2 }
                      otherwise as sober -> Done do send Extra { number = 3 }""";
        String waiting = CONTENT + "\n    on Extra e -> Content";
        Model model = Specifications.of(TALK.formatted("false", "", waiting, choice, "view gloomy hides cheerful"));
        assertThat(names(walk(model))).containsExactly("Ask", "Answer");
        Parties gloomy =
                Parties.of(model, View.find(model, Optional.of("gloomy"))).orElseThrow();
        assertThat(names(Walk.through(gloomy).orElseThrow())).containsExactly("Ask", "Extra");
    }

    @Test
    void aViewDemandsACallThatBeginsAnew() {
        String talk = TALK.replace("initial state Silent", "phase First { initial state Silent")
                .replace(
                        "state Content",
                        "} phase Second { state Content { on begin -> Waiting do send Ask { number = 2 } } }")
                .replace(
                        "state Done { on Extra e -> stay",
                        "state Done { on Extra e -> stay\n on Ask a -> stay do send Answer { number = 2 }");
        Model model = Specifications.of(talk.formatted("false", "", CONTENT, ANSWERS, "view again shows Asker.begin"));
        Parties parties =
                Parties.of(model, View.find(model, Optional.of("again"))).orElseThrow();
        List<Row> rows = Walk.through(parties).orElseThrow();
        assertThat(names(walk(model))).containsExactly("Ask", "Answer");
        assertThat(names(rows)).containsExactly("Ask", "Answer", "Ask", "Answer");
        assertThat(marks(rows, 0))
                .containsExactly("Silent", "begin()", "Waiting", "Content", "begin()", "Waiting", "Content");
    }

    @Test
    void anOutputOnAnOpenConditionSaysSoAndIsNotRepeated() {
        String content = CONTENT.replace("Content", "Content do done() if lucky(1), done() if lucky(2)");
        Model model = Specifications.of("output done()\n" + TALK.formatted("false", "", content, ANSWERS, ""));
        assertThat(marks(walk(model), 0))
                .containsSubsequence("Waiting", "done ?", "Content")
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsDrawnWhereNobodyTalks() {
        assertThat(Parties.of(
                        Specifications.of("machine Lamp { initial state Dark }\nendpoint House { machines Lamp }"),
                        View.FULL))
                .isEmpty();
    }

    private static Model talk(String eager, String more, String waiting, String answers) {
        return Specifications.of(TALK.formatted(eager, more, waiting, answers, ""));
    }

    private static List<Row> walk(Model model) {
        return Walk.through(Parties.of(model, View.FULL).orElseThrow()).orElseThrow();
    }

    private static Stream<String> names(List<Row> rows) {
        return rows.stream().flatMap(row -> row.message().stream()).map(Message::name);
    }

    private static Stream<Integer> senders(List<Row> rows) {
        return rows.stream().flatMap(row -> row.message().stream()).map(Message::from);
    }

    private static List<String> marks(List<Row> rows, int side) {
        return rows.stream()
                .flatMap(row -> row.marks().get(side).stream())
                .map(Mark::text)
                .toList();
    }
}
