package org.spectls.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.puppet.run.EngineConnector;
import org.spectls.puppet.run.RunSettings;
import org.spectls.puppet.run.TraceRunner;
import org.spectls.puppet.run.Verdict;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.puppet.trace.Trace;
import org.spectls.puppet.trace.TraceReader;
import org.spectls.suite.export.JUnitExport;
import org.spectls.suite.export.JsonExport;

/** Suites are the same each time, and the generated stack passes them, in whichever form. */
class SuitesTest {
    private static final World WORLD = World.create();

    @Test
    void theGeneratedServerPassesWhatTellsItsAutomaton() throws Exception {
        Suite suite = suite(Role.SERVER, SuiteKind.WP);
        assertThat(suite.traces()).isNotEmpty();
        String text = JsonExport.files(List.of(suite)).getOrDefault("server-wp.json", "");
        for (Trace trace : TraceReader.read("server-wp.json", text)) {
            assertThat(runner().run(trace).verdict()).as(trace.name()).isEqualTo(Verdict.PASSED);
        }
    }

    @Test
    void theSameSpecificationGivesTheSameSuite() {
        assertThat(JsonExport.files(List.of(suite(Role.SERVER, SuiteKind.W))))
                .isEqualTo(JsonExport.files(List.of(suite(Role.SERVER, SuiteKind.W))));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void sourcesCompileAndTheGeneratedStackPassesThem(Role tested, @TempDir Path folder) throws Exception {
        Suite suite = suite(tested, SuiteKind.WP);
        SortedMap<String, String> files = JUnitExport.files(List.of(suite), "org.example.suites");
        new SharedFolder(folder).writeTexts(files);
        String[] arguments = files.keySet().stream()
                .map(name -> folder.resolve(name).toString())
                .toArray(String[]::new);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();

        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        run(folder, files.keySet(), listener);

        TestExecutionSummary summary = listener.getSummary();
        StringWriter failures = new StringWriter();
        summary.printFailuresTo(new PrintWriter(failures, true));
        assertThat(summary.getTotalFailureCount()).as(failures.toString()).isZero();
        assertThat(summary.getTestsSucceededCount())
                .isEqualTo(suite.traces().size()
                        - JUnitExport.leftOut(List.of(suite)).size())
                .isPositive();
    }

    private static void run(Path folder, Set<String> files, SummaryGeneratingListener listener) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, SuitesTest.class.getClassLoader())) {
            List<ClassSelector> classes = new ArrayList<>();
            for (String file : files) {
                classes.add(DiscoverySelectors.selectClass(
                        loader.loadClass(file.replaceFirst("\\.java$", "").replace('/', '.'))));
            }
            // Only what is asked for: no listener of this build's own.
            LauncherConfig config = LauncherConfig.builder()
                    .enableTestExecutionListenerAutoRegistration(false)
                    .build();
            LauncherFactory.create(config)
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(classes)
                                    .build(),
                            listener);
        }
    }

    private static Suite suite(Role tested, SuiteKind kind) {
        try (Suites suites = new Suites(WORLD, tested, List.of(Profile.PLAIN), (what, runs, reached) -> {})) {
            return suites.suite(kind, 0);
        }
    }

    private static TraceRunner runner() {
        return new TraceRunner(
                WORLD.identities(),
                "localhost",
                new EngineConnector(WORLD.engines()),
                new RunSettings(false, 1000, 0, System::nanoTime));
    }
}
