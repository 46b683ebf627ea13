package org.spectls.compiler.emit.java.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.check.Checker;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.emit.java.InMemoryCompiler;
import org.spectls.compiler.emit.java.JavaEmitter;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;

/** {@code when let} and {@code absent} in Java: a protocol without channels whose states remember something or nothing. */
class SafeProtocolTest {
    private static final Path SAFE = Path.of("src/test/resources/foreign/safe");

    private static Map<String, String> sources;
    private static Class<?> scenarios;

    @BeforeAll
    static void compile() throws IOException, ReflectiveOperationException {
        Diagnostics diagnostics = new Diagnostics();
        Model model = FrontEnd.compile(SourceSet.read(SAFE.resolve("spec")), diagnostics)
                .orElseThrow();
        Checker.check(model, diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        sources = JavaEmitter.emit(model, new JavaOptions("foreign.safe", Map.of()));
        Map<String, String> all = new TreeMap<>(sources);
        all.put("foreign/safe/Scenarios.java", Files.readString(SAFE.resolve("run/Scenarios.java")));
        scenarios = InMemoryCompiler.compile(all).loadClass("foreign.safe.Scenarios");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothingRemembered", "remembered", "limited", "replaced"})
    void runsAsSpecified(String scenario) throws IOException, ReflectiveOperationException {
        List<?> lines = (List<?>) scenarios.getMethod(scenario).invoke(null);
        String text = String.join("\n", lines.stream().map(String::valueOf).toList()) + "\n";

        assertThat(text).isEqualTo(expected(scenario + ".txt", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shut", "Asking", "Open"})
    void readsAsIfWrittenByHand(String name) throws IOException {
        String java = sources.getOrDefault("foreign/safe/door/" + name + ".java", "");

        assertThat(java).isEqualTo(expected("java/" + name + ".java", java));
    }

    /** With {@code -Dgolden.update=true} written anew, to be read before it is kept. */
    private static String expected(String file, String actual) throws IOException {
        Path path = SAFE.resolve("run/expected").resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, actual);
        }
        return Files.readString(path);
    }
}
