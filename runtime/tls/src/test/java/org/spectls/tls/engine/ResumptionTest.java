package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.ResumingPair.connect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.engine.ResumingPair.By;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/** Sessions that are resumed, and those that must not be. RFC 5246 section 7.3. */
class ResumptionTest {
    @Test
    void goesByNumberWhereTheServerCannotSealTickets() {
        Side client = Side.client().keepingSessions(1);
        Side server = Side.server().keepingSessions(1);
        Loop first = client.to(server).handshake();

        Loop second = client.to(server).handshake();

        assertThat(first.client.parameters().orElseThrow().ticketPromised()).isFalse();
        assertThat(second.client.resumed()).isTrue();
        Outcome.connected(second);
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void resumesManyTimes(By by) {
        ResumingPair pair = new ResumingPair(by);
        Outcome.connected(pair.first());

        for (int i = 0; i < 5; i++) {
            Loop loop = pair.again();
            Outcome.connected(loop);
            assertThat(loop.client.resumed()).isTrue();
            assertThat(loop.server.resumed()).isTrue();
            assertThat(loop.server.tlsUnique()).isEqualTo(loop.client.tlsUnique());
            assertThat(loop.transitions)
                    .noneMatch(t -> t.contains("AwaitCertificate") || t.contains("AwaitClientKeyExchange"));
        }
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void remembersWhoThePeerIs(By by) {
        ResumingPair pair = new ResumingPair(by);
        var own = ServerCredentials.of(Loop.AUTHORITY.issueClient(KeyKind.ED25519, "client"));
        pair.client.credentials(own);
        pair.server.with(c -> c.clientAuth(ClientAuthentication.REQUIRED));
        Loop first = pair.first();

        Loop loop = pair.again();

        assertThat(loop.server.resumed()).isTrue();
        assertThat(loop.server.peerChain()).isEqualTo(own.chain());
        assertThat(loop.client.peerChain()).isEqualTo(first.client.peerChain());
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void negotiatesAnewWhenTheLifetimeIsOver(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.first();

        pair.server.today = pair.server.today.plus(Duration.ofHours(25));
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.client.resumed()).isFalse();
        assertThat(loop.server.resumed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void offersNoSessionLongerThanTheServerSaid(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.server.with(c -> c.sessionLifetime(60));
        pair.first();

        pair.client.today = pair.client.today.plusSeconds(61);
        Loop loop = pair.again();

        Outcome.connected(loop);
        // The lifetime of a number is the server's secret: it is the server that must not resume.
        pair.server.today = pair.server.today.plusSeconds(61);
        assertThat(loop.client.resumed()).isEqualTo(by == By.ID);
        assertThat(pair.again().client.resumed()).isEqualTo(by == By.TICKET);
    }

    /** RFC 5077 section 3.2: a server that cannot make sense of a ticket may just hang up. */
    @ParameterizedTest
    @EnumSource(By.class)
    void forgetsASessionWhoseServerHungUp(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.first();
        assertThat(pair.client.sessions.orElseThrow().size()).isEqualTo(1);
        Loop loop = pair.open();
        loop.client.connect(Optional.of("localhost"), "localhost:443", 0);

        loop.client.transportClosed(0);

        assertThat(pair.client.sessions.orElseThrow().size()).isZero();
    }

    /** RFC 5246 section 7.2.1. */
    @Test
    void keepsTheSessionOfAnOpenConnectionThatWasCut() {
        ResumingPair pair = new ResumingPair(By.ID);
        Loop loop = pair.first();

        loop.client.transportClosed(0);

        assertThat(pair.client.sessions.orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void keepsNoMoreSessionsThanItMay() {
        ResumingPair pair = new ResumingPair(By.ID);
        pair.server.keepingSessions(2);
        ResumingPair second = new ResumingPair(pair.server);
        ResumingPair third = new ResumingPair(pair.server);
        pair.first();
        second.first();
        assertThat(pair.again().server.resumed()).isTrue();

        // The second one is the one that was not used for longest.
        third.first();

        assertThat(pair.again().server.resumed()).isTrue();
        assertThat(third.again().server.resumed()).isTrue();
        assertThat(second.again().server.resumed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void offersASessionOnlyWhereItWasMade(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.first();

        Loop elsewhere = connect(pair.open(), "localhost", "localhost:8443");
        Loop back = pair.again();

        assertThat(elsewhere.client.resumed()).isFalse();
        assertThat(back.client.resumed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void neverResumesWithAnotherSuite(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.both(c -> c.cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256)));
        pair.first();

        pair.server.with(c -> c.cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384)));
        pair.client.with(c -> c.cipherSuites(List.of(
                CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
                CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384)));
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isFalse();
        assertThat(loop.client.resumed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void neverResumesInAnotherVersion(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.both(c -> c.versions(List.of())
                .unsafeVersions(List.of(ProtocolVersion.TLS11))
                .cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA)));
        pair.first();

        pair.both(c -> c.versions(List.of(ProtocolVersion.TLS12)));
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.server.parameters().orElseThrow().version()).isEqualTo(ProtocolVersion.TLS12);
        assertThat(loop.server.resumed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void neverPassesOverTheClientsProof(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.client.credentials(ServerCredentials.of(Loop.AUTHORITY.issueClient(KeyKind.ED25519, "client")));
        pair.first();

        pair.server.with(c -> c.clientAuth(ClientAuthentication.REQUIRED));
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isFalse();
        assertThat(loop.server.peerChain()).hasSize(1);
    }

    @ParameterizedTest(name = "the server refuses: {0}")
    @ValueSource(booleans = {true, false})
    void forgetsTheSessionOfAConnectionThatFailed(boolean serverRefuses) {
        ResumingPair pair = new ResumingPair(By.ID);
        Loop loop = pair.first();

        // ServerHelloDone from either side is out of place now.
        loop.inject(serverRefuses ? loop.client : loop.server, ContentType.HANDSHAKE, new byte[] {14, 0, 0, 0});

        Outcome.refused(
                serverRefuses ? loop.server : loop.client,
                serverRefuses ? loop.client : loop.server,
                "unexpected_message");
        assertThat(pair.client.sessions.orElseThrow().size()).isZero();
        assertThat(pair.server.sessions.orElseThrow().size()).isZero();
    }

    @Test
    void keepsTheSessionOfAConnectionThatWasClosed() {
        ResumingPair pair = new ResumingPair(By.ID);
        Loop loop = pair.first();

        loop.client.close(0);
        loop.exchange();

        assertThat(pair.again().server.resumed()).isTrue();
    }

    @Test
    void refusesAServerThatResumesWithAnotherSuite() {
        ResumingPair pair = new ResumingPair(By.ID);
        pair.first();
        Loop loop = pair.open();
        loop.onWayToClient = Meddler.editingHello(hello -> {
            if (hello.type == 2) {
                hello.suites.set(0, CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256.code());
            }
            return hello;
        });

        connect(loop, "localhost", "localhost:443");

        Outcome.refused(loop.client, loop.server, "illegal_parameter");
    }
}
