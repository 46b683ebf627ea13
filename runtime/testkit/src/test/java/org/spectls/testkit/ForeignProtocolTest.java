package org.spectls.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.coverage.CoverageReports;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.TransitionPair;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.Item.Status;
import org.spectls.coverage.measure.Metric;
import org.spectls.coverage.measure.Ratio;
import org.spectls.kernel.machine.Substitution.Installed;

/** The test kit covers a protocol that it knows nothing of. */
class ForeignProtocolTest {
    @TempDir
    static Path folder = Path.of("");

    private static ForeignStack stack;

    private final TransitionRecorder recorder = new TransitionRecorder();

    @BeforeAll
    static void generate() throws IOException {
        stack = ForeignStack.in(folder);
    }

    @Test
    void countsWhatALoginDoes() throws IOException {
        play("login");

        assertThat(recorder.stacks()).containsExactly(ForeignStack.PACKAGE);
        CoverageData data = recorder.data(ForeignStack.PACKAGE);
        assertThat(data.endpoints()).containsOnlyKeys("Client", "Server");
        assertThat(data.endpoint("Client").endpoints()).isEqualTo(1);
        assertThat(recorder.count("Client", "LoginClient.Fresh.login")).isEqualTo(1);
        assertThat(data.endpoint("Client").pairs().keySet())
                .anySatisfy(pair -> assertThat(pair.first()).isEqualTo("LoginClient.Fresh.login"))
                .allSatisfy(ForeignProtocolTest::isOfOneMachine);
    }

    @Test
    void measuresMoreTheMoreIsPlayed() throws IOException {
        play("login");
        Coverage one = measure();
        for (String scenario : new String[] {"pending", "timers", "unexpected", "malformed", "rejected", "refused"}) {
            play(scenario);
        }
        Coverage more = measure();

        for (Metric metric : new Metric[] {
            Metric.STATES, Metric.EXPLICIT, Metric.REFUSALS, Metric.IMPLICIT, Metric.PAIRS, Metric.TIMERS
        }) {
            Ratio before = one.ratio(metric);
            Ratio after = more.ratio(metric);
            assertThat(after.all()).as(metric.label()).isEqualTo(before.all()).isPositive();
            assertThat(after.covered()).as(metric.label()).isGreaterThan(before.covered());
        }
        assertThat(more.endpoints().get(0).items(Metric.TIMERS))
                .filteredOn(timer -> timer.machine().equals("KeepAlive"))
                .hasSize(2)
                .allSatisfy(timer -> assertThat(timer.status()).isEqualTo(Status.COVERED));
    }

    @Test
    void seesDecisionsAndPropertiesBesideTheInterpreter() throws IOException {
        try (Installed twice = recorder.installWithDecisions();
                Installed again = new TransitionRecorder().installWithDecisions()) {
            assertThat(twice).isNotSameAs(again);
            stack.play("login");
        }
        Coverage coverage = measure();

        assertThat(coverage.recorded()).contains(Metric.ATOMS, Metric.MCDC, Metric.PROPERTIES);
        for (Metric metric : new Metric[] {Metric.ATOMS, Metric.PROPERTIES, Metric.EXPLICIT}) {
            assertThat(coverage.ratio(metric).covered()).as(metric.label()).isPositive();
        }
        assertThat(coverage.ratio(Metric.ATOMS).covered())
                .isLessThan(coverage.ratio(Metric.ATOMS).all());
    }

    @Test
    void seesNothingOnceItIsClosed() {
        recorder.install().close();
        stack.play("login");

        assertThat(recorder.stacks()).isEmpty();
        assertThat(recorder.count("Client", "LoginClient.Fresh.login")).isZero();
    }

    private void play(String scenario) {
        try (Installed installed = recorder.install()) {
            assertThat(installed).isNotNull();
            stack.play(scenario);
        }
    }

    private Coverage measure() throws IOException {
        return CoverageReports.measure(stack.loader(), recorder.data(ForeignStack.PACKAGE));
    }

    private static void isOfOneMachine(TransitionPair pair) {
        assertThat(machine(pair.first())).isEqualTo(machine(pair.second()));
    }

    private static String machine(String id) {
        return id.substring(0, id.indexOf('.'));
    }
}
