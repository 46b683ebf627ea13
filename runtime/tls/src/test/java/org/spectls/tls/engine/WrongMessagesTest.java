package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.kernel.machine.MachineDescription;
import org.spectls.kernel.machine.StateDescription;
import org.spectls.tls.protocol.wire.ContentType;

/**
 * In every state of both sides, every message that has no place there is refused. What has its place is taken from
 * RFC 5246 figures 1 and 2 and section 7.4, not from the specification that is tested.
 */
class WrongMessagesTest {
    private static final int HANDSHAKE = 22;

    private static final Map<String, Set<String>> LEGAL = Map.ofEntries(
            Map.entry("ClientHandshake.AwaitServerHello", Set.of("ServerHello")),
            Map.entry("ClientHandshake.AwaitCertificate", Set.of("Certificate")),
            Map.entry("ClientHandshake.AwaitServerKeyExchange", Set.of("ServerKeyExchange")),
            Map.entry("ClientHandshake.AwaitServerHelloDone", Set.of("CertificateRequest", "ServerHelloDone")),
            Map.entry("ClientHandshake.AwaitFinished", Set.of("Finished")),
            Map.entry("ClientHandshake.ResumedAwaitFinished", Set.of("Finished")),
            Map.entry("ServerHandshake.AwaitClientHello", Set.of("ClientHello")),
            Map.entry("ServerHandshake.AwaitClientCertificate", Set.of("Certificate")),
            Map.entry("ServerHandshake.AwaitClientKeyExchange", Set.of("ClientKeyExchange")),
            Map.entry("ServerHandshake.AwaitCertificateVerify", Set.of("CertificateVerify")),
            Map.entry("ServerHandshake.AwaitFinished", Set.of("Finished")),
            Map.entry("ServerHandshake.ResumedAwaitFinished", Set.of("Finished")));

    @ParameterizedTest
    @EnumSource(Flow.class)
    void areRefusedInEveryState(Flow flow) throws Exception {
        for (int step = 0; new Slowly(flow.open()).go(step); step++) {
            for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
                Slowly handshake = new Slowly(flow.open());
                handshake.go(step);
                String state = handshake.state();
                String what = flow + ", step " + step + ": " + sample.getKey() + " in " + state;

                if (!isLegal(flow, state, sample.getKey())) {
                    handshake.inject(HANDSHAKE, sample.getValue());
                    check(handshake, state, sample.getKey(), what);
                }
            }
        }
    }

    private static boolean isLegal(Flow flow, String state, String message) {
        return LEGAL.getOrDefault(state, Set.of()).contains(message)
                || (flow == Flow.TICKET
                        && state.equals("ClientHandshake.AwaitChangeCipherSpec")
                        && message.equals("NewSessionTicket"))
                // RFC 4279 section 2: without a hint, nothing is said.
                || (flow == Flow.SHARED_KEY
                        && state.equals("ClientHandshake.AwaitServerKeyExchange")
                        && message.equals("ServerHelloDone"));
    }

    /** A HelloRequest is the one message that a client overlooks in a handshake. RFC 5246 section 7.4.1.1. */
    private static void check(Slowly handshake, String state, String message, String what) {
        if (message.equals("HelloRequest") && state.startsWith("Client")) {
            assertThat(handshake.target().ending()).as(what).isEmpty();
            assertThat(handshake.state()).as(what).isEqualTo(state);
        } else {
            assertThat(handshake.target().ended()).as(what).isTrue();
            Outcome.refused(handshake.target(), "unexpected_message");
        }
    }

    @ParameterizedTest(name = "content type {0}")
    @ValueSource(ints = {20, 23, 24})
    void otherContentIsRefusedInEveryState(int type) throws Exception {
        // A ChangeCipherSpec, application data, and a heartbeat that nobody agreed on.
        byte[] content = type == 24 ? new byte[19] : new byte[] {1};
        content[0] = 1;
        for (Flow flow : Flow.values()) {
            for (int step = 0; new Slowly(flow.open()).go(step); step++) {
                Slowly handshake = new Slowly(flow.open());
                handshake.go(step);
                String state = handshake.state();
                if (type == 20 && state.endsWith("AwaitChangeCipherSpec") && flow != Flow.TICKET) {
                    continue;
                }
                if (type == 20 && state.equals("ServerHandshake.AwaitChangeCipherSpec")) {
                    continue;
                }
                handshake.inject(type, content);
                if (type == 20
                        && flow == Flow.TICKET
                        && state.equals("ClientHandshake.AwaitChangeCipherSpec")
                        && !handshake.target().ended()) {
                    // The ticket was there already.
                    assertThat(handshake.state()).isEqualTo("ClientHandshake.AwaitFinished");
                    continue;
                }
                assertThat(handshake.target().ended())
                        .as(flow + ", step " + step + ": " + state)
                        .isTrue();
                Outcome.refused(handshake.target(), "unexpected_message");
            }
        }
    }

    @Test
    void areTriedInEveryStateThatAwaitsAnything() {
        Set<String> seen = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (Flow flow : Flow.values()) {
            for (int step = 0; ; step++) {
                Loop loop = flow.open();
                Slowly handshake = new Slowly(loop);
                if (!handshake.go(step)) {
                    break;
                }
                seen.add(handshake.state());
                all.addAll(states(loop.client));
                all.addAll(states(loop.server));
            }
        }
        // Before and after the handshake, and while an operation is under way, no record is taken.
        all.removeIf(state -> state.matches(".*\\.(Start|Connected|Closing|FindingSession|Decrypting|Signing.*|Validating.*)"));

        assertThat(seen).containsExactlyElementsOf(all);
    }

    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void areRefusedOnAnOpenConnection(boolean toServer) {
        Set<String> declined = Set.of(toServer ? "ClientHello" : "HelloRequest");
        Samples.all().forEach((name, message) -> {
            Loop loop = Loop.plain().handshake();
            TlsEngine from = toServer ? loop.client : loop.server;

            loop.inject(from, ContentType.HANDSHAKE, message);

            if (declined.contains(name)) {
                Outcome.connected(loop);
            } else {
                Outcome.refused(toServer ? loop.server : loop.client, from, "unexpected_message");
            }
        });
    }

    @Test
    void areRefusedBeforeAClientSaidAnything() {
        Samples.all().forEach((name, message) -> {
            Loop loop = Loop.plain();

            loop.inject(loop.server, ContentType.HANDSHAKE, message);

            if (!name.equals("HelloRequest")) {
                Outcome.refused(loop.client, "unexpected_message");
            }
        });
    }

    private static Set<String> states(TlsEngine engine) {
        return engine.machines().stream()
                .map(MachineDescription::states)
                .flatMap(List::stream)
                .map(StateDescription::id)
                .filter(id -> id.contains("Handshake."))
                .collect(Collectors.toSet());
    }
}
