package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.spectls.interpreter.Monitor;
import org.spectls.interpreter.Observer.Truth;
import org.spectls.interpreter.Step;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.kernel.machine.Substitution;
import org.spectls.testkit.TransitionRecorder;
import org.spectls.testkit.interpreted.Interpreted;
import org.spectls.testkit.interpreted.Lockstep;
import org.spectls.testkit.interpreted.Spectator;
import org.spectls.tls.protocol.ClientRole;
import org.spectls.tls.protocol.ServerRole;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;

/** What the engine's tests do, done by the generated stack and the interpreter side by side, and by the interpreter alone. */
class LockstepFlowsTest {
    private static final byte[] PING = {1, 2, 3, 4};

    /** Tests of what the machines decide; each of their connections is made in lockstep here. */
    static Stream<Class<?>> flows() {
        return Stream.of(
                TlsEngineTest.class,
                CertificateUseTest.class,
                ClientAuthenticationTest.class,
                ClosureTest.class,
                ExtensionsTest.class,
                HeartbeatModeTest.class,
                HeartbeatRulesTest.class,
                NothingToOfferTest.class,
                RareChoicesTest.class,
                RecordBoundariesTest.class,
                RenegotiationBindingTest.class,
                RenegotiationHeartbeatTest.class,
                RenegotiationMacTest.class,
                RenegotiationRequestTest.class,
                RenegotiationTest.class,
                ResumptionExtensionsTest.class,
                ResumptionMasterSecretTest.class,
                ResumptionTest.class,
                ResumptionTicketTest.class,
                ServerChoiceTest.class,
                VersionsTest.class);
    }

    @ParameterizedTest
    @MethodSource("flows")
    void theStackAndItsMeaningAgree(Class<?> tests) {
        AtomicInteger steps = new AtomicInteger();
        try (Substitution.Installed lockstep = Substitution.install(new Lockstep(counting(steps)))) {
            assertThat(lockstep).isNotNull();
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(tests))
                    .build();
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request, summary);

            assertThat(summary.getSummary().getFailures()).isEmpty();
            assertThat(summary.getSummary().getTestsSucceededCount()).isPositive();
            assertThat(steps).hasPositiveValue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theInterpreterIsAClient(Flow flow) {
        assertTalks(flow, ClientRole.class);
    }

    @ParameterizedTest
    @EnumSource
    void theInterpreterIsAServer(Flow flow) {
        assertTalks(flow, ServerRole.class);
    }

    /** The generated endpoint is told another configuration than the interpreter. */
    @Test
    void aDifferenceIsAnErrorThatNamesBoth() {
        try (Substitution.Installed other = Substitution.install(configuredAs(Configuration.builder()
                        .cipherSuites(List.of(CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256))
                        .build()));
                Substitution.Installed lockstep = Substitution.install(new Lockstep())) {
            assertThat(List.of(other, lockstep)).doesNotContainNull();
            Loop loop = Loop.plain();

            assertThatThrownBy(loop::handshake)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("ClientHandshake.Start")
                    .hasMessageContaining("told Call[name=connect")
                    .hasMessageContaining("the generated stack and the interpreter differ in what is done")
                    .hasMessageContaining("generated  ")
                    .hasMessageContaining("interpreted  ");
        }
    }

    private static Substitution configuredAs(Configuration changed) {
        return new Substitution() {
            @Override
            @SuppressWarnings("unchecked") // Both are the stack's configuration.
            public <R extends ProtocolEndpoint, C, P, E> R endpoint(
                    Class<R> role, Original<R, C, P, E> original, C configuration, P primitives, E environment) {
                return original.create((C) changed, primitives, environment);
            }
        };
    }

    private static void assertTalks(Flow flow, Class<? extends ProtocolEndpoint> interpreted) {
        AtomicInteger steps = new AtomicInteger();
        try (Substitution.Installed role = Substitution.install(only(interpreted, new Interpreted(counting(steps))))) {
            assertThat(role).isNotNull();
            Loop loop = flow.open().handshake();
            Outcome.connected(loop);
            loop.write(loop.client, PING);
            loop.write(loop.server, PING);

            assertThat(loop.atServer.flip().remaining()).isEqualTo(PING.length);
            assertThat(loop.atClient.flip().remaining()).isEqualTo(PING.length);
            loop.client.close(loop.now);
            loop.exchange();
            assertThat(loop.server.ended()).isTrue();
            assertThat(steps).hasPositiveValue();
        }
    }

    private static Substitution only(Class<?> one, Substitution substitution) {
        return new Substitution() {
            @Override
            public <R extends ProtocolEndpoint, C, P, E> R endpoint(
                    Class<R> role, Original<R, C, P, E> original, C configuration, P primitives, E environment) {
                return role == one
                        ? substitution.endpoint(role, original, configuration, primitives, environment)
                        : original.create(configuration, primitives, environment);
            }
        };
    }

    /** What is decided counts as covered. */
    private static Spectator counting(AtomicInteger steps) {
        Spectator coverage = TransitionRecorder.spectator(ClientRole.class);
        return new Spectator() {
            @Override
            public void stepped(String endpoint, Step step) {
                steps.incrementAndGet();
            }

            @Override
            public void decided(String endpoint, String decision, List<Truth> atoms, boolean outcome) {
                coverage.decided(endpoint, decision, atoms, outcome);
            }

            @Override
            public boolean judges() {
                return true;
            }

            @Override
            public void judged(String endpoint, List<Monitor> monitors) {
                coverage.judged(endpoint, monitors);
            }
        };
    }
}
