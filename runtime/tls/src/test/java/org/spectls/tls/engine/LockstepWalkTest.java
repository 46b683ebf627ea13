package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.interpreter.Step;
import org.spectls.kernel.machine.Substitution;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.testkit.interpreted.Lockstep;
import org.spectls.testkit.interpreted.Spectator;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import org.spectls.tls.protocol.wire.PreSharedKey;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.Session;

/**
 * Thousands of steps of both roles at random: what the other side sent, in order and out of it, damaged or not, calls,
 * reports of the record layer, timers, results. After each of them the generated stack and the interpreter agree.
 */
class LockstepWalkTest {
    private static final int CONNECTIONS = 60;
    private static final int STEPS = 120;

    /** How often, out of a hundred times, a connection's walkers are told what is wrong. */
    private static final int[] MISCHIEF = {0, 2, 5, 20};

    private enum Walk {
        CERTIFICATES,
        KEY_TRANSPORT,
        SHARED_KEY,
        CLIENT_CERTIFICATES,
        OLD_VERSIONS;

        Configuration.Builder client() {
            return both(Configuration.builder());
        }

        Configuration.Builder server() {
            return both(Configuration.builder())
                    .clientAuth(this == CLIENT_CERTIFICATES ? ClientAuthentication.REQUIRED : ClientAuthentication.NONE)
                    .clientAuthorities(List.of());
        }

        private Configuration.Builder both(Configuration.Builder builder) {
            return builder.credentials(List.of(Loop.credential(KeyKind.ECDSA_P256), Loop.credential(KeyKind.RSA_2048)))
                    .renegotiation(true)
                    .heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND))
                    .idleInterval(Optional.of(1_000L))
                    .unsafeVersions(this == OLD_VERSIONS ? List.of(ProtocolVersion.TLS10) : List.of())
                    .psks(List.of(new PreSharedKey(Bytes.ascii("me"), Secret.copyOf(new byte[] {1, 2, 3}))))
                    .cipherSuites(List.of(
                            switch (this) {
                                case KEY_TRANSPORT -> CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256;
                                case SHARED_KEY -> CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256;
                                case OLD_VERSIONS -> CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA;
                                default -> CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256;
                            }));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStackAndItsMeaningAgree(Walk walk) {
        Random random = new Random(walk.name().hashCode());
        Set<String> transitions = new TreeSet<>();
        int[] steps = {0};
        Spectator counter = new Spectator() {
            @Override
            public void stepped(String endpoint, Step step) {
                steps[0]++;
            }
        };
        try (Substitution.Installed lockstep = Substitution.install(new Lockstep(counter))) {
            assertThat(lockstep).isNotNull();
            Optional<Session> atClient = Optional.empty();
            Optional<Session> atServer = Optional.empty();
            for (int i = 0; i < CONNECTIONS; i++) {
                Walker client = new Walker(true, walk.client().build(), atClient, random);
                Walker server = new Walker(false, walk.server().build(), atServer, random);
                walk(client, server, MISCHIEF[i % MISCHIEF.length], random);
                atClient = client.session();
                atServer = server.session();
                transitions.addAll(client.transitions);
                transitions.addAll(server.transitions);
            }
        }
        assertThat(steps[0]).isGreaterThan(4_000);
        assertThat(transitions).hasSizeGreaterThan(100).anyMatch(id -> id.startsWith("ServerHandshake.Connected."));
    }

    private static void walk(Walker client, Walker server, int mischief, Random random) {
        long now = 0;
        client.begin();
        for (int i = 0; i < STEPS && !(client.endpoint.ended() && server.endpoint.ended()); i++) {
            now += random.nextInt(400);
            client.step(server, now, mischief);
            server.step(client, now, mischief);
        }
    }
}
