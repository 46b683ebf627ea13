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
            config strict: bool = true
            call p()
            call q()
            call r()
            output said_p()
            output said_q()
            event raised()

            machine M {
                on other -> ignore

                initial state A {
                    on p -> stay do said_p()
                    on q -> stay do said_q()
                    on r -> B do raise raised
                }

                state B {
                    on p -> stay do said_p()
                }
            }

            machine N {
                on other -> ignore

                initial state A {
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
        "if (!strict) || always do said_p,             q,    x!",
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
                .containsExactly("one_welcome");
        assertThat(Monitor.of(model, "Switch"))
                .extracting(m -> m.property().name())
                .containsExactly("proof_first");
    }

    private static Monitor judged(String property, String run) {
        Model model = Specifications.of(SPECIFICATION + "property it of E: " + property + "\n");
        Interpreter interpreter = new Interpreter(model);
        Situation situation = interpreter.initial("E", Map.of());
        Monitor monitor = Monitor.of(model, "E").get(0);
        for (int i = 0; i < run.length(); i++) {
            String call = run.substring(i, i + 1);
            Step step = interpreter.step(situation, new Stimulus.Call(call, List.of()), (function, all) -> Value.FALSE);
            situation = step.after();
            monitor = monitor.after(step);
        }
        return monitor;
    }
}
