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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    private static final Coverage NOTHING =
            measure(new CoverageData(STACK, Specification.fingerprint(), new TreeMap<>()));

    @TempDir
    Path folder = Path.of("");

    @Test
    void refusal() throws Exception {
        assertThat(pasted(Metric.REFUSALS, "ServerHandshake.AwaitFinished.Finished!decrypt_error"))
                .isEqualTo(Status.COVERED);
    }

    @Test
    void state() throws Exception {
        assertThat(pasted(Metric.STATES, "ServerHandshake.Connected")).isEqualTo(Status.COVERED);
    }

    @Test
    void implicit() throws Exception {
        assertThat(pasted(Metric.IMPLICIT, "ServerHandshake.AwaitFinished.ClientHello"))
                .isEqualTo(Status.COVERED);
    }

    @Test
    void pair() throws Exception {
        String pair = item(NOTHING, Metric.PAIRS, "ServerHandshake.AwaitFinished.Finished");
        assertThat(pasted(Metric.PAIRS, pair)).isEqualTo(Status.COVERED);
    }

    @Test
    void leavesToOthersWhatItDoesNotKnow() {
        Item unknown = new Item(Metric.EXPLICIT, "Nobody.knows.it", "Nobody", "", "", List.of(), 0, Verdict.UNKNOWN);
        assertThat(render(unknown)).isEqualTo("others");
    }

    private Status pasted(Metric metric, String id) throws Exception {
        Item missing = find(NOTHING, metric, id);
        assertThat(missing.status()).isEqualTo(Status.MISSING);
        String test = render(missing);
        TransitionRecorder recorder = new TransitionRecorder();
        try (Installed installed = recorder.install()) {
            assertThat(installed).isNotNull();
            run(test);
        }
        return find(measure(recorder.data(STACK)), metric, id).status();
    }

    private static Coverage measure(CoverageData data) {
        return Coverage.of(MODEL, data, endpoint -> ANYTHING);
    }

    /** The theatre is closed before the test runs: there the interpreter plays, whom no recorder sees. */
    private static String render(Item missing) {
        try (Theatre theatre = Theatre.interpreted(WORLD)) {
            return new TraceWitness(Map.of("server", cases(theatre)), (endpoint, item) -> "others")
                    .render("Server", missing);
        }
    }

    private static Cases cases(Theatre theatre) {
        return new Cases(theatre, Role.SERVER, (what, runs, reached) -> {});
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
    private static String item(Coverage coverage, Metric metric, String prefix) {
        try (Theatre theatre = Theatre.interpreted(WORLD)) {
            Cases cases = cases(theatre);
            return coverage.endpoints().stream()
                    .filter(endpoint -> endpoint.endpoint().equals("Server"))
                    .flatMap(endpoint -> endpoint.items(metric))
                    .filter(item -> item.status() == Status.MISSING)
                    .map(Item::id)
                    .filter(id -> id.startsWith(prefix))
                    .filter(id -> cases.of(id).isPresent())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
