package org.spectls.cli.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.testing.CommandRun;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.CoverageFiles;
import org.spectls.coverage.data.EndpointCounts;
import org.spectls.coverage.data.TransitionPair;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.EndpointCoverage;
import org.spectls.coverage.measure.Feasibility;
import org.spectls.coverage.measure.Feasibility.Verdict;
import org.spectls.coverage.measure.Item;
import org.spectls.coverage.measure.Metric;
import org.spectls.suite.Specification;
import org.spectls.tls.protocol.ServerRole;

/** {@code coverage report --traces}: of this stack, tests of what is missing are traces to be played. */
class ReportTracesTest {
    private static final String STACK = ServerRole.class.getPackageName();
    private static final Path SPEC = Path.of("../../spec");
    private static final String MISSED = "ServerHandshake.AwaitFinished.Finished!decrypt_error";

    private static final Feasibility ANYTHING = (Feasibility) Proxy.newProxyInstance(
            ServerRole.class.getClassLoader(),
            new Class<?>[] {Feasibility.class},
            (proxy, method, arguments) -> Verdict.UNKNOWN);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsMissingComesWithATraceThatReachesIt() throws IOException {
        CoverageFiles.write(folder.resolve("all.coverage.json"), allButOne(Specification.fingerprint()));
        Path out = folder.resolve("report");

        CommandRun run = CommandRun.of(
                "coverage", "report", folder, "--spec", SPEC, "--endpoint", "Server", "--traces", "--out", out);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(out.resolve("coverage.json"))
                .content()
                .containsOnlyOnce("\"test\"")
                .contains("TracePlayer.own()", "Finished/bad_verify_data", "Alert(fatal,decrypt_error)");
        assertThat(out.resolve("index.html")).content().contains("TracePlayer.own()");
    }

    @Test
    void tracesAreOfThisStackOnly() throws IOException {
        CoverageFiles.write(folder.resolve("all.coverage.json"), allButOne("0".repeat(64)));

        CommandRun run = CommandRun.of(
                "coverage", "report", folder, "--spec", SPEC, "--traces", "--out", folder.resolve("report"));

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("of another specification");
        assertThat(folder.resolve("report")).doesNotExist();
    }

    /** Everything has happened to servers, except one thing. */
    private static CoverageData allButOne(String fingerprint) {
        Map<String, Long> transitions = new TreeMap<>();
        Map<TransitionPair, Long> pairs = new TreeMap<>();
        EndpointCoverage server = Coverage.of(
                        Specification.model(),
                        new CoverageData(STACK, fingerprint, new TreeMap<>()),
                        endpoint -> ANYTHING)
                .endpoints()
                .stream()
                .filter(endpoint -> endpoint.endpoint().equals("Server"))
                .findFirst()
                .orElseThrow();
        for (Metric metric : List.of(Metric.EXPLICIT, Metric.REFUSALS, Metric.IMPLICIT)) {
            server.items(metric).map(Item::id).forEach(id -> transitions.put(id, 1L));
        }
        server.items(Metric.PAIRS).map(Item::id).forEach(id -> {
            String[] both = id.split(" \u2192 ", -1);
            pairs.put(new TransitionPair(both[0], both[1]), 1L);
        });
        assertThat(transitions.remove(MISSED)).isNotNull();
        EndpointCounts counts = new EndpointCounts(
                1, new TreeMap<>(transitions), new TreeMap<>(pairs), new TreeMap<>(), new TreeMap<>());
        return new CoverageData(STACK, fingerprint, new TreeMap<>(Map.of("Server", counts)));
    }
}
