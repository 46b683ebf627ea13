package org.spectls.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.compiler.model.Model;

/** Each form of a property, on runs that are words over two calls, {@code p} and {@code q}. */
class MonitorTest {
    private static final String SPECIFICATION = """
            enum { bad(1), (255) } Reason;
            failure Reason {
                malformed truncated, trailing_bytes, bad_length, unknown_value, unknown_case, duplicate, oversize -> bad
            }
            struct { uint8 letter; } Word;
            channel words carries Word
            config strict: bool = true
            call p()
            call q()
            call r()
            call s(n: int)
            call o()
            call x()
            operation ask() -> int
            output said_p()
            output said_q()
            output said(n: int)
            event raised()

            machine M receives words {
                on malformed fault -> fail fault.failure
                on Word w          -> stay do send Word { letter = w.letter + 2 }
                on x               -> end do said_p()
                on other           -> ignore

                initial state A {
                    on p    -> stay do said_p()
                    on q    -> stay do said_q()
                    on r    -> B do raise raised
                    on s(n) -> C do said(n)
                    on o    -> D
                }

                state B {
                    on p -> stay do said_p()
                }

                state C(n: int) {
                    on r    -> A
                    on q    -> stay do said_q()
                    on s(m) -> stay with n = m do said(m)
                }

                state D awaits ask() {
                    on result answer
                        when answer > 3 -> A
                        otherwise       -> B
                }
            }

            machine N {
                on other -> ignore

                initial state A2 {
                    on raised -> ignore
                }
            }

            endpoint E {
                machines M, N
            }

            """;

    /** {@code x} before the property's verdict: exercised; {@code !}: violated. */
    @ParameterizedTest
    @CsvSource({
        "never do said_p,                              q,    -",
        "never do said_p,                              qp,   x!",
        "never (do said_p && !(M in A)),               p,    x",
        "never (do said_p && !(M in A)),               rp,   x!",
        "always !do said_q,                            pp,   -",
        "always !do said_q,                            pq,   x!",
        "always (M in A),                              p,    x",
        "always (M in A),                              pr,   x!",
        "eventually do said_q,                         pp,   -",
        "eventually do said_q,                         pq,   x",
        "do said_p before do said_q,                   pp,   -",
        "do said_p before do said_q,                   pq,   x",
        "do said_p before do said_q,                   qp,   x!",
        "do said_p until do said_q,                    pp,   -",
        "do said_p until do said_q,                    ppq,  x",
        "do said_p until do said_q,                    rq,   !",
        "do said_p leads_to do said_q,                 qr,   -",
        "do said_p leads_to do said_q,                 p,    x",
        "do said_p leads_to do said_q,                 pqp,  x",
        "event raised before do said_p,                rp,   x",
        "event raised before do said_p,                p,    x!",
        "if (strict) && never do said_p,               p,    x!",
        "if (!strict) || always do said_p,             q,    !",
        "never do said_p && !in A,                     rp,   x!",
        "never do said_p && !M in A,                   p,    x",
        "event raised before do said_p && in B,        rp,   x",
        "never from A && do said_p,                    p,    x!",
        "never from B && do said_p,                    rp,   x!",
        "never from A && M in B,                       pr,   x!",
        "never from B && event q,                      p,    -",
        "never ended,                                  p,    x",
        "eventually ended,                             px,   x",
        "never do said_p && ended,                     px,   x!",
        "never in B,                                   x,    x",
        "never event s(n) where n > 2,                 1,    x",
        "never event s(n) where n > 2,                 3,    x!",
        "never event s(n) && do said(m) where n != m,  1,    x",
        "never event s(n) && do said(m) where n == m,  2,    x!",
        "never do said(m) where m == 2,                2,    x!",
        "never in C(n) where n == 2,                   p1,   x",
        "never in C(n) where n == 2,                   p2,   x!",
        "never from C(n) && in A where n == 2,         1r,   x",
        "never from C(n) && in A where n == 2,         2r,   x!",
        "(event s(n) where n == 1) before do said_q,   q,    x!",
        "(event s(n) where n == 1) before do said_q,   1rq,  x",
        "never do said(m) && !(in C(n) where n == 1) where m == 3, 3, x!",
        "never received Word,                          w,    x!",
        "never received Word(w) where w.letter == 7,   w,    x!",
        "never received Word(w) where w.letter == 8,   w,    x",
        "never sent Word(w) where w.letter == 9,       w,    x!",
        "never result ask(answer) where answer == 5,   oa,   x!",
        "never result ask(answer) where answer == 6,   oa,   x",
    })
    void aRunIsJudged(String property, String run, String verdict) {
        Monitor monitor = judged(property, run);

        assertThat((monitor.exercised() ? "x" : "") + (monitor.violated() ? "!" : ""))
                .isEqualTo(verdict.equals("-") ? "" : verdict);
    }

    @Test
    void whatIsViolatedStaysSo() {
        assertThat(judged("never do said_p", "p" + "q".repeat(1000)).violated()).isTrue();
    }

    @Test
    void whatIsOwedStaysShortOnALongRun() {
        Monitor monitor = judged("do said_p leads_to do said_q", "p".repeat(20_000));

        assertThat(monitor.violated()).isFalse();
    }

    @Test
    void theLampHoldsItsProperties() {
        Model model = Specifications.lamp();

        assertThat(Monitor.of(model, "Lamp"))
                .extracting(m -> m.property().name())
                .containsExactly("one_welcome", "quiet_at_night", "last_word");
        assertThat(Monitor.of(model, "Switch"))
                .extracting(m -> m.property().name())
                .containsExactly("proof_first", "last_word");
    }

    private static Monitor judged(String property, String run) {
        Model model = Specifications.of(SPECIFICATION + "property it of E: " + property + "\n");
        Interpreter interpreter = new Interpreter(model);
        Situation situation = interpreter.initial("E", Map.of());
        Monitor monitor = Monitor.of(model, "E").get(0);
        for (int i = 0; i < run.length(); i++) {
            Step step = interpreter.step(situation, stimulus(run.charAt(i)), (function, all) -> Value.FALSE);
            situation = step.after();
            monitor = monitor.after(step);
        }
        return monitor;
    }

    /** A digit is the call {@code s} of that number, {@code w} the word 7, {@code a} the answer 5; other letters are calls. */
    private static Stimulus stimulus(char letter) {
        if (Character.isDigit(letter)) {
            return new Stimulus.Call("s", List.of(Value.of(letter - '0')));
        } else if (letter == 'w') {
            return new Stimulus.Message("words", Octets.fromHex("07"));
        } else if (letter == 'a') {
            return new Stimulus.Result("ask", Value.of(5));
        }
        return new Stimulus.Call(String.valueOf(letter), List.of());
    }
}
