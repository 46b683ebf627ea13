package org.spectls.suite.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.compiler.model.Model;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.Feasibility;
import org.spectls.coverage.measure.Feasibility.Verdict;
import org.spectls.coverage.measure.Item;
import org.spectls.coverage.measure.Item.Status;
import org.spectls.coverage.measure.Metric;
import org.spectls.kernel.machine.Substitution.Installed;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.suite.Cases;
import org.spectls.suite.Specification;
import org.spectls.suite.explore.Theatre;
import org.spectls.testkit.TransitionRecorder;
import org.spectls.tls.protocol.ClientRole;

/** What is missing comes with a test; it is pasted, runs, and then it is missing no more. */
class TraceWitnessTest {
    private static final String STACK = ClientRole.class.getPackageName();
    private static final ClassLoader LOADER = ClientRole.class.getClassLoader();
    private static final Model MODEL = Specification.model();

    /** Whatever has not happened may happen. */
    private static final Feasibility ANYTHING = (Feasibility) Proxy.newProxyInstance(
            LOADER, new Class<?>[] {Feasibility.class}, (proxy, method, arguments) -> Verdict.UNKNOWN);

    private static final World WORLD = World.create();
    private static final Item UNKNOWN =
            new Item(Metric.EXPLICIT, "Nobody.knows.it", "Nobody", "", "", List.of(), 0, Verdict.UNKNOWN);
    private static final Coverage NOTHING =
            measure(new CoverageData(STACK, Specification.fingerprint(), new TreeMap<>()));

    /** What is missing, and the test that comes with it. */
    private static final Map<Item, String> TESTS = new LinkedHashMap<>();

    @TempDir
    Path folder = Path.of("");

    /** The theatre is closed before the tests run: there the interpreter plays, whom no recorder sees. */
    @BeforeAll
    static void render() {
        try (Theatre theatre = Theatre.interpreted(WORLD)) {
            Cases cases = new Cases(theatre, Role.SERVER, (what, runs, reached) -> {});
            TraceWitness witness = new TraceWitness(Map.of("server", cases), (endpoint, item) -> "others");
            Stream.of(
                            find(NOTHING, Metric.REFUSALS, "ServerHandshake.AwaitFinished.Finished!decrypt_error"),
                            find(NOTHING, Metric.STATES, "ServerHandshake.Connected"),
                            find(NOTHING, Metric.IMPLICIT, "ServerHandshake.AwaitFinished.ClientHello"),
                            pair("ServerHandshake.AwaitFinished.Finished", cases),
                            UNKNOWN)
                    .forEach(missing -> TESTS.put(missing, witness.render("Server", missing)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSALS", "STATES", "IMPLICIT", "PAIRS"})
    void whatIsPastedAndRunIsMissingNoMore(Metric metric) throws Exception {
        Item missing = TESTS.keySet().stream()
                .filter(item -> item.metric() == metric)
                .findFirst()
                .orElseThrow();
        assertThat(missing.status()).isEqualTo(Status.MISSING);
        TransitionRecorder recorder = new TransitionRecorder();
        try (Installed installed = recorder.install()) {
            assertThat(installed).isNotNull();
            run(TESTS.getOrDefault(missing, ""));
        }
        assertThat(find(measure(recorder.data(STACK)), metric, missing.id()).status())
                .isEqualTo(Status.COVERED);
    }

    @Test
    void leavesToOthersWhatItDoesNotKnow() {
        assertThat(TESTS).containsEntry(UNKNOWN, "others");
    }

    private static Coverage measure(CoverageData data) {
        return Coverage.of(MODEL, data, endpoint -> ANYTHING);
    }

    private void run(String test) throws Exception {
        Path source = folder.resolve("Pasted.java");
        Files.writeString(source, "class Pasted {\n" + test + "}\n");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString()))
                .as(test)
                .isZero();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {new File(folder.toString()).toURI().toURL()}, LOADER)) {
            Class<?> type = loader.loadClass("Pasted");
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method method = type.getDeclaredMethods()[0];
            method.setAccessible(true);
            method.invoke(constructor.newInstance());
        }
    }

    private static Item find(Coverage coverage, Metric metric, String id) {
        return coverage.endpoints().stream()
                .filter(endpoint -> endpoint.endpoint().equals("Server"))
                .flatMap(endpoint -> endpoint.items(metric))
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The first pair that begins so and can happen. */
    private static Item pair(String prefix, Cases cases) {
        return NOTHING.endpoints().stream()
                .filter(endpoint -> endpoint.endpoint().equals("Server"))
                .flatMap(endpoint -> endpoint.items(Metric.PAIRS))
                .filter(item -> item.status() == Status.MISSING)
                .filter(item -> item.id().startsWith(prefix))
                .filter(item -> cases.of(item.id()).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
