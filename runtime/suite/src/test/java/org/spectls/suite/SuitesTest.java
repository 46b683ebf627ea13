package org.spectls.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void sourcesCompile(@TempDir Path folder) throws Exception {
        SortedMap<String, String> files =
                JUnitExport.files(List.of(suite(Role.SERVER, SuiteKind.WP)), "org.example.suites");
        assertThat(files).containsKey("org/example/suites/ServerWpTest.java");
        new SharedFolder(folder).writeTexts(files);
        String[] arguments = files.keySet().stream()
                .map(name -> folder.resolve(name).toString())
                .toArray(String[]::new);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
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
