package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.MaxFragmentLength;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/** Sessions that are resumed, and those that must not be. RFC 5246 section 7.3, RFC 5077, RFC 7627 section 5.3. */
class ResumptionTest {
    private static final int EXTENDED_MASTER_SECRET = 23;
    private static final int SERVER_NAME = 0;
    private static final int MAX_FRAGMENT_LENGTH = 1;
    private static final int SESSION_TICKET = 35;

    /** How sessions are found again. */
    enum By {
        ID,
        TICKET
    }

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
        Pair pair = new Pair(by);
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
        Pair pair = new Pair(by);
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
        Pair pair = new Pair(by);
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
        Pair pair = new Pair(by);
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

    @Test
    void opensTicketsOfTheKeyBefore() {
        Pair pair = new Pair(By.TICKET);
        pair.first();

        pair.server.today = pair.server.today.plus(Duration.ofHours(2));

        assertThat(pair.again().server.resumed()).isTrue();
    }

    @Test
    void negotiatesAnewWhenTheTicketsKeyIsGone() {
        Pair pair = new Pair(By.TICKET);
        pair.first();

        pair.server.sealingTickets();
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isFalse();
        assertThat(pair.again().server.resumed()).isTrue();
    }

    /** RFC 5077 section 3.2. */
    @ParameterizedTest(name = "client {0}, server {1}")
    @CsvSource({"true, true", "true, false", "false, true"})
    void speaksOfTicketsOnlyIfItWantsThem(boolean client, boolean server) {
        Pair pair = new Pair(By.TICKET);
        pair.client.with(c -> c.sessionTickets(client));
        pair.server.with(c -> c.sessionTickets(server));
        boolean[] said = new boolean[2];
        Loop loop = pair.open();
        loop.onWayToServer = watch(said, 0, SESSION_TICKET);
        loop.onWayToClient = watch(said, 1, SESSION_TICKET);

        connect(loop, "localhost", "localhost:443");

        Outcome.connected(loop);
        assertThat(said).containsExactly(client, client && server);
    }

    /** RFC 5077 section 3.4. */
    @Test
    void numbersNoSessionThatHasATicket() {
        Pair pair = new Pair(By.TICKET);

        assertThat(pair.first().server.parameters().orElseThrow().sessionId()).isEqualTo(Bytes.EMPTY);
    }

    /** RFC 5077 section 3.4: the number beside a ticket is the client's invention. */
    @Test
    void looksForNoNumberBesideATicket() {
        Pair pair = new Pair(Side.server().keepingSessions(10).sealingTickets());
        pair.client.with(c -> c.sessionTickets(false));
        pair.first();
        assertThat(pair.again().server.resumed()).isTrue();
        Loop loop = pair.open();
        loop.onWayToServer = Meddler.editingHello(hello -> hello.with(SESSION_TICKET, 1, 2, 3, 4));

        connect(loop, "localhost", "localhost:443");

        assertThat(loop.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
    }

    /** RFC 5077 section 3.2. */
    @Test
    void forgetsATicketThatLedToAFailure() {
        Pair pair = new Pair(By.TICKET);
        pair.first();
        assertThat(pair.client.sessions.orElseThrow().size()).isEqualTo(1);
        Loop loop = pair.open();
        loop.onWayToClient = Meddler.editingHello(hello -> hello.without(EXTENDED_MASTER_SECRET));

        connect(loop, "localhost", "localhost:443");

        assertThat(loop.transitions).contains("Server ServerHandshake.FindingSession.result_find_session/resumed");
        Outcome.refused(loop.client, loop.server, "handshake_failure");
        assertThat(pair.client.sessions.orElseThrow().size()).isZero();
    }

    /** RFC 5077 section 3.2: a server that cannot make sense of a ticket may just hang up. */
    @ParameterizedTest
    @EnumSource(By.class)
    void forgetsASessionWhoseServerHungUp(By by) {
        Pair pair = new Pair(by);
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
        Pair pair = new Pair(By.ID);
        Loop loop = pair.first();

        loop.client.transportClosed(0);

        assertThat(pair.client.sessions.orElseThrow().size()).isEqualTo(1);
    }

    /** RFC 5077 section 3.3. */
    @Test
    void keepsNoTicketOfAHandshakeThatIsNotDone() {
        boolean done = false;
        for (int records = 0; !done; records++) {
            Pair pair = new Pair(By.TICKET);
            done = !new Slowly(pair.open()).go(records);

            assertThat(pair.client.sessions.orElseThrow().size())
                    .as("after %d records", records)
                    .isEqualTo(done ? 1 : 0);
        }
    }

    @Test
    void takesGarbageForNoTicket() {
        Pair pair = new Pair(By.TICKET);
        pair.first();
        Loop loop = pair.open();
        loop.onWayToServer = Meddler.editingHello(hello -> hello.with(35, 1, 2, 3, 4));

        connect(loop, "localhost", "localhost:443");

        assertThat(loop.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
    }

    @Test
    void keepsNoMoreSessionsThanItMay() {
        Pair pair = new Pair(By.ID);
        pair.server.keepingSessions(2);
        Pair second = new Pair(pair.server);
        Pair third = new Pair(pair.server);
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
        Pair pair = new Pair(by);
        pair.first();

        Loop elsewhere = connect(pair.open(), "localhost", "localhost:8443");
        Loop back = pair.again();

        assertThat(elsewhere.client.resumed()).isFalse();
        assertThat(back.client.resumed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void neverResumesUnderAnotherName(By by) {
        Pair pair = new Pair(by);
        pair.server.credentials(ServerCredentials.of(
                Loop.AUTHORITY.issueServer(KeyKind.ECDSA_P256, List.of("localhost", "other.example"))));
        pair.first();
        Loop honest = connect(pair.open(), "other.example", "localhost:443");
        pair.first();
        Loop lying = pair.open();
        lying.onWayToServer = Meddler.editingHello(hello -> hello.without(SERVER_NAME));

        connect(lying, "localhost", "localhost:443");

        assertThat(honest.client.resumed()).isFalse();
        assertThat(lying.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void saysNothingOfTheNameWhenItResumes(By by) {
        Pair pair = new Pair(by);
        boolean[] named = new boolean[2];
        Loop first = pair.open();
        first.onWayToClient = watch(named, 0, SERVER_NAME);
        connect(first, "localhost", "localhost:443");
        Loop loop = pair.open();
        loop.onWayToClient = watch(named, 1, SERVER_NAME);

        connect(loop, "localhost", "localhost:443");

        assertThat(loop.client.resumed()).isTrue();
        assertThat(named).containsExactly(true, false);
    }

    /** RFC 6066 section 1.1: what was agreed on when the session began holds. */
    @ParameterizedTest
    @EnumSource(By.class)
    void saysNothingOfTheFragmentLengthWhenItResumes(By by) {
        Pair pair = new Pair(by);
        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)));
        Tap before = new Tap();
        Loop first = pair.open();
        first.onWayToClient = before;
        connect(first, "localhost", "localhost:443");
        Tap now = new Tap();
        Loop loop = pair.open();
        loop.onWayToClient = now;

        connect(loop, "localhost", "localhost:443");
        Outcome.connected(loop);
        loop.write(loop.server, new byte[5000]);
        loop.write(loop.client, new byte[5000]);

        assertThat(loop.client.resumed()).isTrue();
        assertThat(helloIn(before).has(MAX_FRAGMENT_LENGTH)).isTrue();
        assertThat(helloIn(now).has(MAX_FRAGMENT_LENGTH)).isFalse();
        for (TlsEngine side : List.of(loop.client, loop.server)) {
            assertThat(side.parameters().orElseThrow().serverLimit()).isEqualTo(512);
            assertThat(side.parameters().orElseThrow().clientLimit()).isEqualTo(512);
        }
        assertThat(loop.atClient.position()).isEqualTo(5000);
        assertThat(loop.atServer.position()).isEqualTo(5000);
    }

    /** Servers that repeat it are many. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ID, 1, true", "TICKET, 1, true", "ID, 2, false", "TICKET, 2, false"})
    void bearsAServerThatRepeatsTheSameFragmentLength(By by, int repeated, boolean borne) {
        Pair pair = new Pair(by);
        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)));
        pair.first();
        Loop loop = pair.open();
        loop.onWayToClient = Meddler.editingHello(hello -> hello.with(MAX_FRAGMENT_LENGTH, repeated));

        connect(loop, "localhost", "localhost:443");

        // The transcripts differ, so that it comes to nothing in the end.
        String resumed = "Client ClientHandshake.AwaitServerHello.ServerHello/resumed";
        if (borne) {
            assertThat(loop.transitions).contains(resumed);
        } else {
            assertThat(loop.transitions).doesNotContain(resumed);
            Outcome.refused(loop.client, loop.server, "illegal_parameter");
        }
    }

    /** What the session began with would hold, and is not what this client can take now. */
    @ParameterizedTest
    @EnumSource(By.class)
    void offersNoSessionWithAnotherFragmentLength(By by) {
        Pair pair = new Pair(by);
        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)));
        pair.first();
        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_1024)));
        List<RawHello> hellos = new ArrayList<>();
        Loop loop = pair.open();
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hellos.add(hello);
            return hello;
        });

        connect(loop, "localhost", "localhost:443");

        Outcome.connected(loop);
        assertThat(hellos.get(0).sessionId).isEqualTo(new byte[0]);
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void neverResumesWithAnotherSuite(By by) {
        Pair pair = new Pair(by);
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
        Pair pair = new Pair(by);
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
    void neverResumesWithAnotherFragmentLength(By by) {
        Pair pair = new Pair(by);
        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)));
        pair.first();
        assertThat(pair.again().server.resumed()).isTrue();

        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_1024)));
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void neverPassesOverTheClientsProof(By by) {
        Pair pair = new Pair(by);
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
        Pair pair = new Pair(By.ID);
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
        Pair pair = new Pair(By.ID);
        Loop loop = pair.first();

        loop.client.close(0);
        loop.exchange();

        assertThat(pair.again().server.resumed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void refusesToResumeWhatHadAnExtendedMasterSecretWithoutOne(By by) {
        Pair pair = new Pair(by);
        pair.first();
        Loop loop = pair.open();
        loop.onWayToServer = Meddler.editingHello(hello -> hello.without(EXTENDED_MASTER_SECRET));

        connect(loop, "localhost", "localhost:443");

        Outcome.refused(loop.server, loop.client, "handshake_failure");
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void negotiatesAnewWhatHadNoExtendedMasterSecret(By by) {
        // A session without one can be had from a client alone that does not offer it: the server keeps it, as if.
        Pair pair = new Pair(by);
        WeakSession session = new WeakSession(pair);

        Loop loop = session.offered();

        assertThat(loop.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
    }

    @Test
    void refusesAServerThatResumesWithoutExtendedMasterSecret() {
        Pair pair = new Pair(By.ID);
        pair.first();
        Loop loop = pair.open();
        loop.onWayToClient =
                Meddler.editingHello(hello -> hello.type == 2 ? hello.without(EXTENDED_MASTER_SECRET) : hello);

        connect(loop, "localhost", "localhost:443");

        Outcome.refused(loop.client, loop.server, "handshake_failure");
    }

    @Test
    void refusesAServerThatResumesWithAnotherSuite() {
        Pair pair = new Pair(By.ID);
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

    /** The server's, whose record may hold more. */
    private static RawHello helloIn(Tap tap) {
        byte[] record = tap.inTheClear.get(0);
        int length = ByteBuffer.wrap(record).getInt(5) & 0xffffff;
        return RawHello.parse(Arrays.copyOfRange(record, 5, 9 + length));
    }

    private static Meddler watch(boolean[] said, int index, int extension) {
        return Meddler.editingHello(hello -> {
            said[index] |= hello.has(extension);
            return hello;
        });
    }

    private static Loop connect(Loop loop, String name, String origin) {
        loop.client.connect(Optional.of(name), origin, 0);
        loop.exchange();
        return loop;
    }

    /** A session without extended master secret in the server's keeping, and a client's offer to resume it. */
    private static final class WeakSession {
        private final Pair pair;

        WeakSession(Pair pair) {
            this.pair = pair;
        }

        Loop offered() {
            pair.first();
            var kept = pair.client.sessions.orElseThrow().get("localhost:443").orElseThrow();
            var weak = new org.spectls.tls.protocol.wire.Session(
                    kept.id(),
                    Bytes.EMPTY,
                    kept.version(),
                    kept.suite(),
                    kept.compression(),
                    kept.serverName(),
                    false,
                    kept.maxFragmentLength(),
                    List.of(),
                    Optional.empty(),
                    kept.master());
            pair.server.sessions.ifPresent(cache -> cache.put(kept.id().toHex(), weak, Optional.empty()));
            Bytes ticket =
                    pair.server.tickets.map(tickets -> tickets.seal(weak)).orElse(Bytes.EMPTY);
            Loop loop = pair.open();
            loop.onWayToServer = Meddler.editingHello(hello -> {
                if (!ticket.isEmpty() && hello.type == 1) {
                    hello.without(35).extensions.add(new RawHello.Extension(35, ticket.toArray()));
                }
                return hello;
            });
            return connect(loop, "localhost", "localhost:443");
        }
    }

    /** A client and a server that meet again. */
    private static final class Pair {
        final Side client = Side.client().keepingSessions(10);
        final Side server;

        Pair(By by) {
            this(by == By.ID ? Side.server().keepingSessions(10) : Side.server().sealingTickets());
            both(c -> c.sessionTickets(by == By.TICKET));
        }

        Pair(Side server) {
            this.server = server;
            client.with(c -> c.sessionTickets(server.tickets.isPresent()));
        }

        void both(Consumer<Configuration.Builder> change) {
            client.with(change);
            server.with(change);
        }

        Loop open() {
            return client.to(server);
        }

        Loop first() {
            return connect(open(), "localhost", "localhost:443");
        }

        Loop again() {
            return first();
        }
    }
}
