package org.spectls.puppet.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.puppet.Identities;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Profile;
import org.spectls.puppet.trace.Step;
import org.spectls.puppet.trace.Trace;

/** Peers that behave in all kinds of ways, and what is said of them. */
class TraceRunnerTest {
    private static final Identities IDENTITIES = Identities.demo(
                    Instant.parse("2026-01-01T00:00:00Z"), new SecureRandom())
            .identities();

    private static final String DECODE_ERROR = "15030300020232";
    private static final String HANDSHAKE_FAILURE = "15030300020228";
    private static final String CLOSE_NOTIFY = "15030300020100";
    private static final String HELLO_DONE = "16030300040e000000";

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({
        "Alert(fatal:decode_error) Closed, " + DECODE_ERROR + " end, PASSED",
        "Alert(fatal:decode_error) Closed, 150303 00020232 end, PASSED",
        "Alert(fatal:decode_error) Closed, " + HANDSHAKE_FAILURE + " end, OTHER_ALERT",
        "Alert(fatal:decode_error) Closed, " + HELLO_DONE + " '', NOT_REFUSED",
        "Alert(fatal:decode_error) Closed, end, CLOSED_WITHOUT_ALERT",
        "Alert(fatal:decode_error) Closed, " + DECODE_ERROR + " '', STILL_OPEN",
        "Alert(fatal:decode_error) Closed, '', HANG",
        "ServerHello ServerHelloDone, " + HELLO_DONE + ", MISSING_MESSAGE",
        "ServerHelloDone, " + HELLO_DONE + CLOSE_NOTIFY + ", EXTRA_MESSAGE",
        "ServerHelloDone, " + DECODE_ERROR + " end, REFUSED",
        "ServerHelloDone, end, PEER_GONE",
        "ServerHelloDone, 485454502f312e31, GARBAGE",
        "ServerHelloDone, 16030300050e00000100, GARBAGE",
        "ServerHelloDone, '', HANG"
    })
    void hasAVerdictForEach(String expected, String answers, Verdict verdict) {
        FakeConnector peer = new FakeConnector(true, answers.replace("''", "").split(" ", -1));

        CaseResult result = run(peer, false, step(patterns(expected)));

        assertThat(result.verdict()).as(result.detail()).isEqualTo(verdict);
        assertThat(result.detail().isEmpty()).isEqualTo(verdict == Verdict.PASSED);
        assertThat(result.exchanges()).hasSize(1);
        assertThat(result.citations()).containsExactly("RFC5246 7.2.2");
    }

    @Test
    void goesOnWithoutAPeer() {
        CaseResult result = run(new FakeConnector(false), false, step(List.of("ServerHello")));

        assertThat(result.verdict()).isEqualTo(Verdict.UNREACHABLE);
        assertThat(result.detail()).isEqualTo("nobody there");
    }

    @Test
    void skipsWhatIsNotPossible() {
        Step passing = new Step(new Action.Pass(1), List.of(), List.of(), List.of(), List.of());

        assertThat(run(new FakeConnector(true), false, passing).verdict()).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void saysWhatItLetPass() {
        CaseResult other = run(
                new FakeConnector(true, HANDSHAKE_FAILURE, "end"),
                true,
                step(List.of("Alert(fatal,decode_error)", "Closed")));
        assertThat(other.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(other.leniencies())
                .containsExactly("Alert(fatal,handshake_failure) in place of Alert(fatal,decode_error)");

        Step also = new Step(
                new Action.Send(Symbol.of(Kind.CLIENT_HELLO)),
                List.of("ServerHello"),
                List.of(List.of("Closed")),
                List.of(),
                List.of());
        assertThat(run(new FakeConnector(true, "end"), true, also).leniencies())
                .containsExactly("[Closed] in place of [ServerHello]");
        assertThat(run(new FakeConnector(true, "end"), false, also).verdict()).isEqualTo(Verdict.PEER_GONE);
    }

    private static CaseResult run(FakeConnector peer, boolean lenient, Step... steps) {
        Trace trace =
                new Trace("test", Role.SERVER, Profile.PLAIN, new Trace.Goal("", List.of(), List.of()), List.of(steps));
        return new TraceRunner(IDENTITIES, "localhost", peer, new RunSettings(lenient, 100, 10, () -> peer.now))
                .run(trace);
    }

    private static Step step(List<String> expected) {
        return new Step(
                new Action.Send(Symbol.of(Kind.CLIENT_HELLO)),
                expected,
                List.of(),
                List.of(),
                List.of("RFC5246 7.2.2"));
    }

    private static List<String> patterns(String text) {
        return List.of(text.split(" ", -1)).stream()
                .map(word -> word.replace(':', ','))
                .toList();
    }
}
