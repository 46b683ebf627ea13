package org.spectls.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Model;

/** Each sentence of the reference's "Dynamic semantics", on a protocol made to show it. */
class SemanticsTest {
    private static final Model MODEL = Specifications.of("""
            enum { wrong(1), late(2), bad(3), (255) } Reason;
            enum { ping(1), pong(2), secretly(3), (255) } Kind;
            enum { plain(0), long_form(1), (255) } Form;
            struct {
                Kind kind;
                uint8 length;
                select (kind) { case ping: Ping; case pong: Pong; case secretly: Hidden; } body[length];
            } Frame;
            struct { uint8 number; } Ping;
            struct { uint8 number; } Pong;
            struct (Form form) { select (form) { case plain: struct {}; case long_form: Ping; } content; } Hidden;
            struct { uint8 length; opaque content[length]; } Note;

            channel wire carries Frame
            channel notes carries Note
            transcript over wire except Pong
            failure Reason {
                malformed truncated, trailing_bytes, bad_length, unknown_value, unknown_case, duplicate -> bad
                malformed oversize -> bad
            }

            config form: Form = plain
            extern generates fn draw() -> int
            call go(number: int)
            call ask()
            call wait(time: duration)
            call again()
            call finish()
            call quit()
            call pass()
            input arrived()
            input noted()
            event told(number: int)
            event heard()
            output say(number: int)
            output over(reason: Reason)
            output length_is(octets: int)
            operation find(number: int) -> int?

            machine First receives wire {
                timer soon
                timer later

                on malformed wire -> fail bad
                on heard -> stay do say(90)
                on soon -> stay do say(1)
                on later -> stay do say(2)
                on quit -> end do say(7)
                on other call -> reject
                on other -> fail wrong

                initial state Idle(count: int = 0) {
                    on go(number)
                        require number != 13 else wrong as unlucky
                        let drawn = draw()
                        when number > 100 -> stay with count = count + number
                                             do say(count), raise told(number), say(count)
                        otherwise as small -> stay with count = number do say(drawn) if number > 10 && count < 5 || number == 3
                    on ask -> Asking with asked = 5 do say(6)
                    on wait(time) -> stay do start soon(time), start later(time)
                    on again -> stay do restart soon, stop later
                    on finish -> Done
                    on Ping ping -> stay do length_is(length(transcript)), length_is(length(transcript before ping)),
                                            send Ping { number = ping.number }, length_is(length(transcript)),
                                            send Pong { number = 0 }, length_is(length(transcript))
                    on Pong -> stay do clear transcript, length_is(length(transcript))
                    on Hidden(form) hidden -> stay do say(50)
                }

                state Asking(asked: int) awaits find(asked) {
                    on result found
                        let number = found else late
                        -> Idle with count = number
                    on go(number) -> stay with asked = number
                    on ask -> Asking with asked = 8
                    on finish -> Idle with count = 0
                }

                final state Done {
                    on quit -> reject
                }
            }

            machine Second receives notes {
                on malformed notes -> ignore
                on other -> ignore

                initial state Hearing {
                    on told(number)
                        when number == 101 -> stay do raise heard, say(91)
                        when number == 102 -> end
                        when number == 103 -> fail late
                        otherwise -> Heard do say(number)
                    on arrived -> stay do feed wire
                    on noted -> stay do feed notes, feed wire
                    on Note note -> stay do say(length(note.content))
                }

                final state Heard
            }

            machine Third {
                on other -> ignore

                initial state Hearing {
                    on told(number) -> stay do say(92)
                    on pass -> ignore
                }
            }

            endpoint Side {
                machines First, Second, Third
                on fail(reason) do send Pong { number = 9 } if reason != late, over(reason)
            }
            """);

    private final Side side = new Side(MODEL, "Side", Map.of(), (function, arguments) -> Value.of(42));

    // A step

    @Test
    void theSituationBeforeAStepIsStillThereAfterIt() {
        Situation before = side.situation;
        side.call("go", Value.of(7));

        assertThat(Side.data(before, "First")).containsEntry("count", Value.of(0));
        assertThat(side.data("First")).containsEntry("count", Value.of(7));
        assertThat(side.interpreter.step(before, side.last.stimulus(), side.host))
                .isEqualTo(side.last);
    }

    @Test
    void aMessageIsInTheTranscriptBeforeItsHandlerRuns() {
        List<Step> steps = side.arrive("arrived", Octets.fromHex("010104"));

        assertThat(steps.get(0).all(Happening.Emitted.class))
                .as("three octets came, none before them; the answer is covered, the excepted message is not")
                .containsExactly(lengthIs(3), lengthIs(0), lengthIs(6), lengthIs(6));
    }

    @Test
    void whatNeedsContextIsDecodedByItsState() {
        assertThat(side.arrive("arrived", Octets.fromHex("0300")).get(0).transitions())
                .containsExactly("First.Idle.Hidden");

        assertThat(side.arrive("arrived", Octets.fromHex("030101")).get(0).happenings())
                .as("octets are left over, and the malformed handler takes the message's place")
                .contains(
                        new Happening.Garbled("wire", new Value.Fault("trailing_bytes")),
                        new Happening.Fired("First.Idle.malformed_wire"));
        assertThat(side.situation.refusal().flatMap(Situation.Refusal::detail))
                .hasValueSatisfying(detail -> assertThat(detail).contains("trailing_bytes"));
    }

    @Test
    void aRefusalDoesNoneOfTheEffects() {
        Step step = side.call("go", Value.of(13));

        assertThat(step.transitions()).containsExactly("First.Idle.go!unlucky");
        assertThat(step.all(Happening.Emitted.class)).containsExactly(over("wrong", 1));
    }

    @Test
    void theAlternativeWhoseGuardHoldsIsTaken() {
        assertThat(side.call("go", Value.of(5)).transitions()).containsExactly("First.Idle.go/small");
        assertThat(side.call("go", Value.of(200)).transitions()).contains("First.Idle.go/stay");
    }

    @Test
    void guardsAndEffectsSeeTheStateAsItWasBefore() {
        side.call("go", Value.of(5));
        Step step = side.call("go", Value.of(200));

        assertThat(step.all(Happening.Emitted.class)).startsWith(say(5)).endsWith(say(5));
        assertThat(side.data("First")).containsEntry("count", Value.of(205));
    }

    @Test
    void answersOfGeneratingFunctionsAreTheHosts() {
        assertThat(side.call("go", Value.of(3)).all(Happening.Emitted.class)).containsExactly(say(42));
    }

    // Raised events

    @Test
    void aRaisedEventIsDeliveredBeforeTheNextEffectInTheOrderOfTheMachines() {
        Step step = side.call("go", Value.of(200));

        assertThat(step.all(Happening.Emitted.class)).containsExactly(say(0), say(200), say(92), say(0));
        assertThat(side.state("Second")).isEqualTo("Heard");
    }

    @Test
    void furtherRaisesAreMadeWholeBeforeTheNextMachineIsTold() {
        Step step = side.call("go", Value.of(101));

        assertThat(step.all(Happening.Emitted.class))
                .as("the first machine, still on its way, hears it in its old state")
                .containsExactly(say(0), say(90), say(91), say(92), say(0));
        assertThat(step.transitions())
                .containsExactly(
                        "First.Idle.go/stay", "Second.Hearing.told/stay", "First.Idle.heard", "Third.Hearing.told");
    }

    @Test
    void aDeliveryThatEndsTheEndpointDropsWhatIsLeft() {
        Step step = side.call("go", Value.of(102));

        assertThat(step.all(Happening.Emitted.class)).containsExactly(say(0));
        assertThat(step.transitions()).doesNotContain("Third.Hearing.told");
        assertThat(side.data("First")).containsEntry("count", Value.of(0));
    }

    // The end

    @Test
    void aFailureDoesWhatTheEndpointDoesThen() {
        Step step = side.call("go", Value.of(103));

        assertThat(step.all(Happening.Emitted.class)).containsExactly(say(0), over("late", 2));
        assertThat(step.all(Happening.Sent.class)).as("not if it is late").isEmpty();
        assertThat(side.situation.refusal().map(Situation.Refusal::transition))
                .contains("Second.Hearing.told/fail_late");
        assertThat(side.situation.ended()).isTrue();
    }

    @Test
    void theEndStopsTimersForgetsOctetsAndRejectsCalls() {
        side.call("wait", new Value.Duration(10));
        side.arrive("arrived", Octets.fromHex("01"));
        Step quit = side.call("quit");

        assertThat(quit.all(Happening.Emitted.class)).containsExactly(say(7));
        assertThat(side.situation.nextDeadline()).isEqualTo(Situation.NEVER);
        assertThat(side.situation.channels()).containsEntry("wire", Buffer.EMPTY);
        assertThat(side.call("go", Value.of(1)).happenings()).containsExactly(new Happening.Rejected("go"));
        assertThat(side.input("arrived").taken()).isFalse();
        assertThat(side.arrive("arrived", Octets.fromHex("010104"))).isEmpty();
        assertThat(side.situation.rejection()).as("no transition did it").isEmpty();
    }

    @Test
    void aFinalStateEndsItsMachineOnly() {
        side.call("finish");

        assertThat(side.call("quit").transitions()).containsExactly("First.Done.quit");
        assertThat(side.call("pass").transitions()).containsExactly("Third.Hearing.pass");
        assertThat(side.situation.ended()).isFalse();
    }

    @Test
    void ignoreIsAStepWithoutEffectsAndRejectTellsTheCaller() {
        assertThat(side.call("pass").happenings()).containsExactly(new Happening.Fired("Third.Hearing.pass"));
        side.call("ask");

        assertThat(side.call("wait", new Value.Duration(1)).happenings())
                .containsExactly(new Happening.Fired("First.Asking.wait"), new Happening.Rejected("wait"));
        assertThat(side.situation.rejection()).contains("First.Asking.wait");
        assertThat(side.call("pass").after().rejection()).isEmpty();
    }

    // Time

    @Test
    void timersFireInTheOrderOfTheirTimesAndThenOfTheirDeclaration() {
        side.advance(100);
        side.call("wait", new Value.Duration(10));

        assertThat(side.situation.nextDeadline()).isEqualTo(110);
        assertThat(side.advance(109)).hasSize(1);
        assertThat(side.advance(110).stream().flatMap(step -> step.transitions().stream()))
                .containsExactly("First.Idle.soon", "First.Idle.later");
        assertThat(side.situation.nextDeadline()).isEqualTo(Situation.NEVER);
    }

    @Test
    void restartTakesTheLastDurationAndStopDisarms() {
        assertThat(side.call("again").after().deadlines()).as("never started").isEmpty();
        side.call("wait", new Value.Duration(10));
        side.advance(4);
        side.call("again");

        assertThat(side.situation.deadlines()).containsExactly(Map.entry(new Situation.Timer("First", "soon"), 14L));
        side.advance(14);
        side.call("again");
        assertThat(side.situation.nextDeadline()).isEqualTo(24);
    }

    @Test
    void aTimerThatDoesNotRunDoesNotFire() {
        assertThat(side.tell(new Stimulus.Fire(new Situation.Timer("First", "soon")))
                        .taken())
                .isFalse();
    }

    @Test
    void aTimerThatIsMadeToFireBringsItsTime() {
        side.call("wait", new Value.Duration(10));
        side.tell(new Stimulus.Fire(new Situation.Timer("First", "later")));

        assertThat(side.situation.now()).isEqualTo(10);
        assertThat(side.situation.due(10)).contains(new Situation.Timer("First", "soon"));
    }

    // Pending operations

    @Test
    void anOperationIsBegunAfterAllEffectsOfTheStep() {
        assertThat(side.call("ask").happenings())
                .endsWith(
                        new Happening.Emitted("say", List.of(Value.of(6))),
                        new Happening.Begun("find", List.of(Value.of(5))));
        assertThat(side.situation.pending())
                .containsExactly(new Situation.Pending("First", "find", List.of(Value.of(5))));
    }

    @Test
    void whileOneIsPendingMessagesWaitAndCallsDoNot() {
        side.call("ask");

        assertThat(side.arrive("arrived", Octets.fromHex("010104"))).isEmpty();
        assertThat(side.call("go", Value.of(9)).happenings())
                .as("to stay does not begin it anew")
                .hasSize(1);
        assertThat(side.situation.pending()).hasSize(1);

        side.tell(new Stimulus.Result("find", Value.present(Value.of(1))));

        assertThat(side.state("First")).isEqualTo("Idle");
        assertThat(side.drain()).hasSize(1);
    }

    @Test
    void toEnterTheStateAgainBeginsItAnew() {
        side.call("ask");

        assertThat(side.call("ask").all(Happening.Begun.class))
                .containsExactly(new Happening.Begun("find", List.of(Value.of(8))));
    }

    @Test
    void aResultThatComesTooLateIsIgnored() {
        side.call("ask");
        side.call("finish");
        Situation before = side.situation;
        Step late = side.tell(new Stimulus.Result("find", Value.ABSENT));

        assertThat(late.transitions()).containsExactly("First.Idle.result_find");
        assertThat(side.situation).isEqualTo(before);
    }

    @Test
    void aResultOfNothingIsRefusedByLetElse() {
        side.call("ask");

        assertThat(side.tell(new Stimulus.Result("find", Value.ABSENT)).transitions())
                .containsExactly("First.Asking.result_find!late");
    }

    // Bytes

    @Test
    void eachMessageThatIsCompleteIsAStimulusOfItsOwn() {
        List<Step> steps = side.arrive("arrived", Octets.fromHex("010104" + "020105" + "0101"));

        assertThat(steps.stream().flatMap(step -> step.transitions().stream()))
                .containsExactly("First.Idle.Ping", "First.Idle.Pong");
        assertThat(side.situation.channels()).doesNotContainEntry("wire", Buffer.EMPTY);
        assertThat(side.arrive("arrived", Octets.fromHex("04"))).hasSize(1);
        assertThat(side.situation.channels()).containsEntry("wire", Buffer.EMPTY);
    }

    @Test
    void ofSeveralChannelsTheOneDeclaredFirstGoesFirst() {
        List<Step> steps = side.arrive("noted", Octets.fromHex("010104"));

        assertThat(steps.stream().flatMap(step -> step.transitions().stream()))
                .as("the same octets are a message of either channel")
                .startsWith("First.Idle.Ping", "Second.Hearing.Note");
    }

    @Test
    void octetsThatDoNotDecodeAreTheStimulusMalformed() {
        assertThat(side.arrive("arrived", Octets.fromHex("0900")).get(0).happenings())
                .startsWith(
                        new Happening.Garbled("wire", new Value.Fault("unknown_case")),
                        new Happening.Fired("First.Idle.malformed_wire"));
    }

    @Test
    void clearTranscriptForgetsWhatCame() {
        side.arrive("arrived", Octets.fromHex("010104"));
        Step cleared = side.arrive("arrived", Octets.fromHex("020101")).get(0);

        assertThat(cleared.all(Happening.Emitted.class)).containsExactly(lengthIs(0));
        assertThat(side.situation.transcript()).isEqualTo(Octets.EMPTY);
    }

    // What can be told

    @Test
    void whatIsPossibleIsWhatAnExplorerMayTell() {
        assertThat(side.interpreter.possible(side.situation))
                .extracting(possible -> possible.event().name())
                .contains("go", "ask", "arrived", "Ping", "malformed_wire", "pass")
                .doesNotContain("soon", "told", "result_find");
        assertThat(side.interpreter.possible(side.situation))
                .filteredOn(possible -> possible.event().name().equals("go"))
                .extracting(Possible::outcomes)
                .containsExactly(List.of("First.Idle.go!unlucky", "First.Idle.go/stay", "First.Idle.go/small"));

        side.call("wait", new Value.Duration(1));
        side.call("ask");

        assertThat(side.interpreter.possible(side.situation))
                .extracting(possible -> possible.event().name())
                .contains("soon", "result_find")
                .doesNotContain("Ping", "malformed_wire");

        side.call("quit");

        assertThat(side.interpreter.possible(side.situation)).isEmpty();
    }

    // Decisions

    @Test
    void decisionsHaveStableIdsAndAtoms() {
        assertThat(Decisions.of(MODEL, "Side"))
                .extracting(decision -> decision.id() + " " + decision.atoms())
                .contains(
                        "First.Idle.go!unlucky [number != 13]",
                        "First.Idle.go/stay [number > 100]",
                        "First.Idle.go/small?say [number > 10, count < 5, number == 3]",
                        "Second.Hearing.told/fail_late [number == 103]",
                        "Side.on_fail?Pong [reason != late]");
    }

    @Test
    void anObserverLearnsTheAtomsUpToWhereTheOutcomeIsClear() {
        side.call("go", Value.of(20));
        side.call("go", Value.of(3));

        assertThat(side.decisions.get("First.Idle.go!unlucky")).containsExactly(true, true);
        assertThat(side.decisions.get("First.Idle.go/stay")).containsExactly(false, false);
        assertThat(side.atoms.get("First.Idle.go/small?say"))
                .containsExactly(
                        List.of(Observer.Truth.TRUE, Observer.Truth.TRUE, Observer.Truth.UNEVALUATED),
                        List.of(Observer.Truth.FALSE, Observer.Truth.UNEVALUATED, Observer.Truth.TRUE));
    }

    private static Happening.Emitted say(long number) {
        return new Happening.Emitted("say", List.of(Value.of(number)));
    }

    private static Happening.Emitted lengthIs(long octets) {
        return new Happening.Emitted("length_is", List.of(Value.of(octets)));
    }

    private static Happening.Emitted over(String reason, long code) {
        return new Happening.Emitted("over", List.of(new Value.Code("Reason", code, Optional.of(reason))));
    }
}
