package org.spectls.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.CoverageFiles;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.kernel.machine.Substitution;
import org.spectls.testkit.interpreted.Lockstep;
import org.spectls.testkit.interpreted.Spectator;

class TransitionCoverageTest {
    private static final String LOGIN = "LoginClient.Fresh.login";

    @TempDir
    static Path classes = Path.of("");

    private static ForeignStack stack;

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeAll
    static void generate() throws IOException {
        stack = ForeignStack.in(classes);
    }

    @BeforeEach
    void nothingIsTold() {
        told.reset();
    }

    @Test
    void recordsWhatTheTestsOfAllAnnotatedClassesMake() throws IOException {
        TestExecutionSummary summary = run(Map.of(), LogsInTwice.class, LogsInOnce.class, IsNotAnnotated.class);

        assertThat(summary.getFailures()).isEmpty();
        assertThat(data().endpoint("Client").transitions()).containsEntry(LOGIN, 3L);
        assertThat(files()).hasSize(1);
    }

    @Test
    void countsANestedClassOnce() throws IOException {
        TestExecutionSummary summary = run(Map.of(), HasANestedClass.class);

        assertThat(summary.getFailures()).isEmpty();
        assertThat(data().endpoint("Client").transitions()).containsEntry(LOGIN, 2L);
    }

    @Test
    void failsAClassThatReachesTooLittleAndSaysWhatIsMissing() throws IOException {
        TestExecutionSummary summary = run(Map.of(), WantsTooMuch.class);

        assertThat(summary.getFailures())
                .extracting(Failure::getException)
                .singleElement()
                .isInstanceOf(AssertionError.class)
                .satisfies(error -> assertThat(error.getMessage())
                        .startsWith("explicit has to be 100 %, and is ")
                        .contains("\n  Client: Link.Open.packet/torn  (link.tls:9)\n      by input packet\n")
                        .contains(" more, in the report\n"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void failsAClassWithThresholdsThatMakesNoEndpoint() {
        assertThat(run(Map.of(), MakesNothing.class).getFailures())
                .extracting(failure -> failure.getException().getMessage())
                .containsExactly("no endpoint was made while this class ran");
    }

    @Test
    void recordsAWholeRunWithoutAnAnnotationWhenToldTo() throws IOException {
        run(Map.of("spectls.coverage", "true"), IsNotAnnotated.class, LogsInOnce.class);

        assertThat(data().endpoint("Client").transitions()).containsEntry(LOGIN, 2L);
        assertThat(files()).hasSize(1);
    }

    @Test
    void recordsDecisionsWhenToldTo() throws IOException {
        TestExecutionSummary summary = run(Map.of("spectls.coverage.decisions", "true"), LogsInOnce.class);

        assertThat(summary.getFailures()).isEmpty();
        assertThat(data().endpoint("Client").transitions()).containsEntry(LOGIN, 1L);
        assertThat(data().endpoint("Server").decisions()).isNotEmpty();
        assertThat(data().endpoint("Client").properties()).isNotEmpty();
    }

    /** Nobody asked for another interpreter. */
    @Test
    void recordsWhatLockstepDecidesAnyway() throws IOException {
        TestExecutionSummary summary = run(Map.of(), LogsInInLockstep.class);

        assertThat(summary.getFailures()).isEmpty();
        assertThat(data().endpoint("Client").transitions()).containsEntry(LOGIN, 1L);
        assertThat(data().endpoint("Server").decisions()).isNotEmpty();
        assertThat(data().endpoint("Client").properties()).isNotEmpty();
    }

    @Test
    void recordsNothingUnlessToldTo() throws IOException {
        run(Map.of(), IsNotAnnotated.class);

        assertThat(files()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void reportsAllDataOfTheFolderAndLeavesOtherProcessesFilesAlone() throws IOException {
        run(Map.of(), LogsInOnce.class);
        run(Map.of("spectls.coverage", "true", "spectls.coverage.report", "true"), IsNotAnnotated.class);

        assertThat(files()).hasSize(2);
        Path report = folder.resolve("report").resolve(ForeignStack.PACKAGE);
        assertThat(report.resolve("index.html")).content().contains("Coverage of foreign.login", LOGIN);
        assertThat(report.resolve("coverage.json")).content().contains("\"" + LOGIN + "\",\n      \"machine\"");
        assertThat(told())
                .contains("coverage of foreign.login\n")
                .contains("\nClient ")
                .contains(report.resolve("index.html").toString());
    }

    @Test
    void tellsThatDataOfAnotherSpecificationAreInTheWay() throws IOException {
        CoverageFiles.write(
                folder.resolve("old.coverage.json"), CoverageData.empty(ForeignStack.PACKAGE, "0123456789abcdef"));

        run(Map.of("spectls.coverage", "true", "spectls.coverage.report", "true"), IsNotAnnotated.class);

        assertThat(told()).startsWith("no coverage: ").contains("the counts are of another specification");
    }

    private TestExecutionSummary run(Map<String, String> parameters, Class<?>... tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(tests).map(type -> selectClass(type)).toList())
                .configurationParameter("spectls.coverage.directory", folder.toString())
                .configurationParameter("spectls.coverage.report", "false")
                .configurationParameters(parameters)
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        CoverageListener coverage = new CoverageListener(new PrintStream(told, true, StandardCharsets.UTF_8));
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(summary, coverage)
                .build();
        LauncherFactory.create(config).execute(request);
        return summary.getSummary();
    }

    private CoverageData data() throws IOException {
        return Objects.requireNonNull(CoverageFiles.merge(List.of(folder)).get(ForeignStack.PACKAGE));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    @ExtendWith(TransitionCoverage.class)
    @TransitionThresholds(explicit = 10, endpoints = "Client")
    static class LogsInTwice {
        @Test
        void logsIn(TransitionRecorder recorder) {
            stack.play("login");
            assertThat(recorder.count("Client", LOGIN)).isPositive();
        }

        @Test
        void logsInAgain(TransitionRecorder recorder) {
            stack.play("login");
            assertThat(recorder.count("Client", LOGIN)).isPositive();
        }
    }

    @ExtendWith(TransitionCoverage.class)
    static class LogsInOnce {
        @Test
        void logsIn(TransitionRecorder recorder) {
            stack.play("login");
            assertThat(recorder.count("Client", LOGIN)).isEqualTo(1);
        }
    }

    @ExtendWith(TransitionCoverage.class)
    static class LogsInInLockstep {
        @Test
        void logsIn() throws ReflectiveOperationException {
            Class<?> role = stack.loader().loadClass(ForeignStack.PACKAGE + ".ClientRole");
            Spectator spectator = TransitionRecorder.spectator(role.asSubclass(ProtocolEndpoint.class));
            try (Substitution.Installed lockstep = Substitution.install(new Lockstep(spectator))) {
                assertThat(lockstep).isNotNull();
                stack.play("login");
            }
        }
    }

    static class IsNotAnnotated {
        @Test
        void logsIn() {
            stack.play("login");
        }
    }

    @ExtendWith(TransitionCoverage.class)
    static class HasANestedClass {
        @Test
        void logsIn() {
            stack.play("login");
        }

        @Nested
        class Inner {
            @Test
            void logsIn(TransitionRecorder recorder) {
                stack.play("login");
                assertThat(recorder.count("Client", LOGIN)).isPositive();
            }
        }
    }

    @ExtendWith(TransitionCoverage.class)
    @TransitionThresholds(explicit = 100, states = 10, told = 3)
    static class WantsTooMuch {
        @Test
        void logsIn() {
            stack.play("login");
        }
    }

    @ExtendWith(TransitionCoverage.class)
    @TransitionThresholds(explicit = 1)
    static class MakesNothing {
        @Test
        void makesNothing() {
            assertThat(stack).isNotNull();
        }
    }
}
