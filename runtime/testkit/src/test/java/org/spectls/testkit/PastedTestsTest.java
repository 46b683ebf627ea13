package org.spectls.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.compiler.source.StackSpec;
import org.spectls.coverage.CoverageReports;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.EndpointCoverage;
import org.spectls.coverage.measure.Item;
import org.spectls.coverage.measure.Item.Status;
import org.spectls.coverage.measure.Metric;
import org.spectls.coverage.report.JUnitWitness;
import org.spectls.kernel.machine.Substitution.Installed;

/** The tests for what is missing compile, all of them, and those that leave nothing open reach what they are about. */
class PastedTestsTest {
    private static final List<Metric> METRICS =
            List.of(Metric.STATES, Metric.EXPLICIT, Metric.REFUSALS, Metric.IMPLICIT, Metric.PAIRS, Metric.TIMERS);

    @TempDir
    static Path folder = Path.of("");

    private static ForeignStack stack;
    private static List<Missing> missing;
    private static Class<?> pasted;

    private final TransitionRecorder recorder = new TransitionRecorder();

    /** What no test reached yet, and a test of it. */
    private record Missing(String endpoint, Item item, String test) {
        /** Whether the plainest values will do. */
        boolean isUnconditional() {
            return item.verdict().path().stream()
                    .allMatch(input -> input.conditions().isEmpty());
        }

        String method() {
            String from = test.substring(test.indexOf("void ") + 5);
            return from.substring(0, from.indexOf('('));
        }
    }

    @BeforeAll
    static void paste() throws IOException {
        stack = ForeignStack.in(folder);
        String fingerprint = StackSpec.read(stack.loader(), ForeignStack.PACKAGE)
                .orElseThrow()
                .fingerprint();
        Coverage nothing = CoverageReports.measure(
                stack.loader(), new CoverageData(ForeignStack.PACKAGE, fingerprint, new TreeMap<>()));
        JUnitWitness witness = new JUnitWitness(nothing.model(), ForeignStack.PACKAGE);
        missing = nothing.endpoints().stream()
                .flatMap(endpoint -> missing(endpoint, witness))
                .toList();
        StringBuilder source = new StringBuilder("package foreign.login;\n\n");
        for (EndpointCoverage endpoint : nothing.endpoints()) {
            String name = endpoint.endpoint().toLowerCase(Locale.ROOT);
            source.append("class ")
                    .append(endpoint.endpoint())
                    .append("Pasted {\n")
                    .append("""
                        private static %sRole %s() {
                            foreign.login.ports.Configuration defaults =
                                    foreign.login.ports.Configuration.builder().build();
                            return Side.%s(new java.util.ArrayList<>(), defaults).endpoint;
                        }
                        """.formatted(endpoint.endpoint(), name, name));
            missing.stream()
                    .filter(one -> one.endpoint().equals(endpoint.endpoint()))
                    .forEach(one -> source.append(one.test()));
            source.append("}\n");
        }
        pasted = stack.add("ClientPasted", source.toString());
    }

    @Test
    void reachWhatTheyAreAbout() throws Exception {
        List<Missing> passing = new ArrayList<>();
        for (Missing one : missing) {
            if (passes(one)) {
                passing.add(one);
            } else {
                assertThat(one.isUnconditional()).as(one.test()).isFalse();
            }
        }

        assertThat(passing).hasSizeGreaterThan(100);
        assertThat(passing).extracting(Missing::item).extracting(Item::metric).contains(METRICS.toArray(new Metric[0]));
        Coverage now = CoverageReports.measure(stack.loader(), recorder.data(ForeignStack.PACKAGE));
        assertThat(passing)
                .allSatisfy(one -> assertThat(items(now, one.endpoint()).filter(item -> isSame(item, one.item())))
                        .singleElement()
                        .extracting(Item::status)
                        .isEqualTo(Status.COVERED));
    }

    @Test
    void sayWhatHasToHold() {
        assertThat(missing)
                .filteredOn(one -> one.item().id().equals("LoginClient.AwaitChallenge.Challenge!reflected"))
                .singleElement()
                .extracting(Missing::test)
                .isEqualTo("""
                    /** Client: LoginClient.AwaitChallenge.Challenge!reflected, client.tls:40. */
                    @org.junit.jupiter.api.Test
                    void loginClient_AwaitChallenge_Challenge_refuses_reflected() throws Exception {
                        foreign.login.ClientRole endpoint = client();
                        java.util.List<String> taken = new java.util.ArrayList<>();
                        endpoint.observe((who, transition, now) -> taken.add(transition.id()));
                        // length(user) > 0 && length(user) <= 255
                        // methods != []
                        endpoint.login(org.spectls.kernel.wire.Bytes.fromHex("<zeros>"), org.spectls.kernel.wire.Secret.copyOf(org.spectls.kernel.wire.Bytes.fromHex("<zeros>")));
                        // size <= 16384
                        // kind == login_traffic
                        // not (size == 0 && !aligned(login_stream))
                        endpoint.packet(foreign.login.wire.PacketKind.LOGIN_TRAFFIC, 1);
                        // offered contains c.method
                        // not (c.nonce != nonce)
                        endpoint.loginStream(org.spectls.kernel.wire.Bytes.fromHex("02001e01000000000000000000000000000000000c000000080000000000000000"));
                        taken.removeIf(transition -> !transition.startsWith("LoginClient."));
                        org.junit.jupiter.api.Assertions.assertTrue(
                                java.util.Collections.indexOfSubList(taken, java.util.List.of("LoginClient.AwaitChallenge.Challenge!reflected")) >= 0, taken.toString());
                    }
                    """.replace("<zeros>", "00".repeat(32)));
    }

    /** Whether the plainest values are good enough: then nobody has to think of others. */
    private boolean passes(Missing one) throws ReflectiveOperationException {
        Class<?> type = pasted.getClassLoader().loadClass(ForeignStack.PACKAGE + "." + one.endpoint() + "Pasted");
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method method = type.getDeclaredMethod(one.method());
        method.setAccessible(true);
        try (Installed installed = recorder.install()) {
            assertThat(installed).isNotNull();
            method.invoke(constructor.newInstance());
            return true;
        } catch (InvocationTargetException failed) {
            return false;
        }
    }

    private static Stream<Missing> missing(EndpointCoverage endpoint, JUnitWitness witness) {
        List<Missing> all = new ArrayList<>();
        METRICS.stream()
                .flatMap(endpoint::items)
                .filter(item -> item.status() == Status.MISSING)
                .filter(item -> !item.verdict().path().isEmpty())
                .forEach(item ->
                        all.add(new Missing(endpoint.endpoint(), item, witness.render(endpoint.endpoint(), item))));
        return all.stream();
    }

    private static Stream<Item> items(Coverage coverage, String endpoint) {
        return coverage.endpoints().stream()
                .filter(one -> one.endpoint().equals(endpoint))
                .flatMap(one -> METRICS.stream().flatMap(one::items));
    }

    private static boolean isSame(Item one, Item other) {
        return one.metric() == other.metric() && one.id().equals(other.id());
    }
}
