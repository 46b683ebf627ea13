package org.spectls.interpreter.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Stimulus;
import org.spectls.interpreter.Value;

/** What an interpreter is answered that holds a dialogue again, and asks for what nobody asked for then. */
class ReplayTest {
    private static final Model MODEL =
            FrontEnd.compile(SourceSet.of("test.tls", """
            enum { wrong(1), (255) } Reason;
            struct { uint8 number; } Note;
            channel wire carries Note
            failure Reason {
                malformed truncated, trailing_bytes, bad_length, unknown_value, unknown_case, duplicate -> wrong
                malformed oversize -> wrong
            }

            extern type Key
            extern fn square(number: int) -> int
            extern fn length_of(key: Key) -> int
            extern fn key_of(number: int) -> Key?
            extern generates fn draw(octets: int) -> int
            call go(number: int)
            call take(key: Key)
            call unlock(number: int)
            call roll(octets: int)
            output say(number: int)

            /// Asks for a square or for a key's length.
            machine Asking receives wire {
                on malformed fault -> fail fault.failure
                on Note -> ignore

                initial state Ready {
                    on go(number) -> stay do say(square(number))
                    on take(key) -> stay do say(length_of(key))
                    on unlock(number)
                        let key = key_of(number) else wrong
                        -> stay do say(length_of(key))
                    on roll(octets)
                        let drawn = draw(octets)
                        -> stay do say(drawn)
                }
            }

            /// The only one.
            endpoint Only {
                machines Asking
                on fail(reason) do say(0)
            }
            """), new Diagnostics()).orElseThrow();

    private static final Host REFUSING = (function, arguments) -> {
        throw new IllegalStateException("no implementation of " + function);
    };

    @Test
    void whatWasAnsweredIsAnsweredAgain() {
        Dialogue.Answer nine =
                new Dialogue.Answer(Question.of("square", List.of(Value.of(3)), new Externs()), Value.of(9));

        assertThat(said(new Stimulus.Call("go", List.of(Value.of(3))), List.of(nine), REFUSING))
                .containsExactly(Value.of(9));
    }

    @Test
    void whatNobodyAskedForIsComputed() {
        assertThat(said(
                        new Stimulus.Call("go", List.of(Value.of(4))),
                        List.of(),
                        (function, arguments) -> Value.of(16)))
                .containsExactly(Value.of(16));
    }

    /** Then the specification that asks for it cannot be run. */
    @Test
    void whatTheHostCannotComputeForAnybodyIsAnError() {
        assertThatThrownBy(() -> said(new Stimulus.Call("go", List.of(Value.of(4))), List.of(), REFUSING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no implementation of square");
    }

    /** It may be able to when it has the object. */
    @Test
    void whatTheHostCannotComputeWithoutItsObjectsIsNotKnown() {
        Stimulus take = new Stimulus.Call("take", List.of(new Value.Extern("key")));

        assertThatThrownBy(() -> said(take, List.of(), REFUSING))
                .isInstanceOfSatisfying(
                        Replay.UnansweredException.class,
                        unanswered -> assertThat(unanswered.generates()).isFalse());
    }

    /** What was made of a number is made of it again. */
    @Test
    void anObjectIsMadeAgainOfWhatItWasMadeOf() {
        Value held = Value.present(new Value.Extern(new Externs.Held(0)));
        Dialogue.Answer key = new Dialogue.Answer(Question.of("key_of", List.of(Value.of(3)), new Externs()), held);
        Host host = (function, arguments) -> switch (function) {
            case "key_of" -> Value.present(new Value.Extern("key of " + arguments.get(0)));
            case "length_of" -> Value.of(((String) ((Value.Extern) arguments.get(0)).object()).length());
            default -> throw new IllegalStateException(function);
        };

        assertThat(said(new Stimulus.Call("unlock", List.of(Value.of(3))), List.of(key), host))
                .containsExactly(Value.of("key of 3".length()));
    }

    /** As long as the host can, that is. */
    @Test
    void anObjectThatTheHostDoesNotMakeAgainIsNotKnown() {
        Value held = Value.present(new Value.Extern(new Externs.Held(0)));
        Dialogue.Answer key = new Dialogue.Answer(Question.of("key_of", List.of(Value.of(3)), new Externs()), held);

        assertThatThrownBy(() -> said(new Stimulus.Call("unlock", List.of(Value.of(3))), List.of(key), REFUSING))
                .isInstanceOf(Replay.UnansweredException.class);
    }

    /** Whoever has to make it sees that. */
    @Test
    void whatIsGeneratedIsGivenOnceAndOnlyToWhoAsksForTheSame() {
        Stimulus roll = new Stimulus.Call("roll", List.of(Value.of(4)));
        Dialogue.Answer six =
                new Dialogue.Answer(Question.of("draw", List.of(Value.of(4)), new Externs()), Value.of(6));
        Dialogue.Answer other =
                new Dialogue.Answer(Question.of("draw", List.of(Value.of(5)), new Externs()), Value.of(6));

        assertThat(said(roll, List.of(six), REFUSING)).containsExactly(Value.of(6));
        assertThatThrownBy(() -> said(roll, List.of(other), (function, arguments) -> Value.of(1)))
                .isInstanceOfSatisfying(
                        Replay.UnansweredException.class,
                        unanswered -> assertThat(unanswered.generates()).isTrue());
    }

    private static List<Value> said(Stimulus told, List<Dialogue.Answer> answers, Host otherwise) {
        Dialogue dialogue = new Dialogue("a test", "Only", Map.of(), List.of(new Dialogue.Turn(told, answers)));
        List<Value> said = new ArrayList<>();
        new Replay(dialogue).with(new Interpreter(MODEL), Map.of(), otherwise, (turn, steps) -> {
            steps.forEach(step -> step.happenings().forEach(happening -> {
                if (happening instanceof Happening.Emitted emitted) {
                    said.addAll(emitted.arguments());
                }
            }));
            return true;
        });
        return said;
    }
}
