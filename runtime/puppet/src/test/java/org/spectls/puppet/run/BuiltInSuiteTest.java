package org.spectls.puppet.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.puppet.Identities;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.BuiltInSuite;
import org.spectls.puppet.trace.Trace;

/** The built-in suite against this stack's own engine, which has to do exactly what is expected, in both roles. */
class BuiltInSuiteTest {
    private static final Instant TODAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Identities.Demo DEMO = Identities.demo(TODAY, new SecureRandom());
    private static final Set<String> TAKEN = new TreeSet<>();

    static Stream<Arguments> traces() {
        return Stream.of(Role.values())
                .flatMap(role -> BuiltInSuite.of(role).stream())
                .map(trace -> Arguments.of(trace.name(), trace));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traces")
    void holds(String name, Trace trace) {
        Set<String> taken = new TreeSet<>();
        OwnEngines engines = new OwnEngines(
                DEMO.identities(),
                DEMO.anchors(),
                () -> TODAY,
                SecureRandom::new,
                (endpoint, transition, now) -> taken.add(transition.id()));
        TraceRunner runner = new TraceRunner(
                DEMO.identities(),
                "localhost",
                new EngineConnector(engines),
                new RunSettings(false, 0, 0, System::nanoTime));

        CaseResult result = runner.run(trace);

        assertThat(result.verdict())
                .as(() -> name + ": " + result.detail() + "\n" + result.exchanges())
                .isEqualTo(Verdict.PASSED);
        assertThat(result.leniencies()).isEmpty();
        assertThat(taken).as("what it says it covers").containsAll(trace.goal().covers());
        TAKEN.addAll(taken);
    }

    @AfterAll
    static void reachesAllMachines() {
        assertThat(TAKEN)
                .anyMatch(id -> id.startsWith("RecordRead."))
                .anyMatch(id -> id.startsWith("AlertProtocol."))
                .anyMatch(id -> id.startsWith("Heartbeat."))
                .anyMatch(id -> id.startsWith("ChangeCipherSpecGate."));
    }
}
