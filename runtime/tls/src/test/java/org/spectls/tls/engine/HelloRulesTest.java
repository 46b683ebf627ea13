package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.Session;
import org.spectls.tls.session.SessionCache;

/** What this stack's own hellos say, and must not say. RFC 5246 sections 7.4.1.2 to 7.4.1.4, appendix A.5. */
class HelloRulesTest {
    private static final int SIGNATURE_ALGORITHMS = 13;
    private static final int EXTENDED_MASTER_SECRET = 23;
    private static final int FALLBACK = 0x5600;
    private static final int NULL_WITH_NULL_NULL = 0;
    private static final CipherSuite ONE = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256;
    private static final CipherSuite OTHER = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384;

    @Test
    void offersASessionOnlyWithItsSuite() {
        Side client = Side.client().keepingSessions(1).with(c -> c.cipherSuites(List.of(OTHER, ONE)));
        Side server = Side.server().keepingSessions(1).with(c -> c.cipherSuites(List.of(ONE)));
        Outcome.connected(client.to(server).handshake());

        RawHello again = RawHello.of(client.to(server).client);
        client.with(c -> c.cipherSuites(List.of(OTHER)));
        RawHello without = RawHello.of(client.to(server).client);

        assertThat(again.sessionId).isNotEmpty();
        assertThat(again.suites).contains(ONE.code());
        assertThat(without.sessionId).isEmpty();
    }

    @Test
    void offersASessionOnlyWithItsCompression() {
        Side client = Side.client().keepingSessions(1).with(c -> c.unsafeCompression(true));
        Side server = Side.server().keepingSessions(1).with(c -> c.unsafeCompression(true));
        Outcome.connected(client.to(server).handshake());

        RawHello again = RawHello.of(client.to(server).client);
        client.with(c -> c.unsafeCompression(false));
        RawHello without = RawHello.of(client.to(server).client);

        assertThat(again.sessionId).isNotEmpty();
        assertThat(again.compressions).containsExactly(1, 0);
        assertThat(without.sessionId).isEmpty();
    }

    @Test
    void offersTheSameExtensionsWhenItResumes() {
        Side client = Side.client().keepingSessions(1);
        Side server = Side.server().keepingSessions(1);
        List<Integer> fresh = types(RawHello.of(client.to(server).client));
        Outcome.connected(client.to(server).handshake());

        RawHello again = RawHello.of(client.to(server).client);

        assertThat(again.sessionId).isNotEmpty();
        assertThat(types(again)).isEqualTo(fresh);
    }

    @Test
    void offersTheExtendedMasterSecretInEachHello() {
        Side client = Side.client().keepingSessions(1);
        Side server = Side.server().keepingSessions(1);
        RawHello first = RawHello.of(client.to(server).client);
        Outcome.connected(client.to(server).handshake());
        RawHello again = RawHello.of(client.to(server).client);

        assertThat(again.sessionId).isNotEmpty();
        assertThat(first.has(EXTENDED_MASTER_SECRET)).isTrue();
        assertThat(again.has(EXTENDED_MASTER_SECRET)).isTrue();
    }

    @Test
    void offersNoSessionWithoutExtendedMasterSecret() {
        Side client = Side.client().keepingSessions(1);
        Side server = Side.server().keepingSessions(1);
        Outcome.connected(client.to(server).handshake());
        SessionCache kept = client.sessions.orElseThrow();
        Session strong = kept.get("localhost").orElseThrow();
        assertThat(RawHello.of(client.to(server).client).sessionId)
                .isEqualTo(strong.id().toArray());

        kept.put("localhost", weak(strong), Optional.empty());

        assertThat(RawHello.of(client.to(server).client).sessionId).isEmpty();
    }

    @ParameterizedTest(name = "refused: {0}")
    @ValueSource(booleans = {true, false})
    void refusesAPeerWithoutExtendedMasterSecretIfItIsToldTo(boolean refused) {
        Loop server = Side.client().to(Side.server().with(c -> c.requireExtendedMasterSecret(refused)));
        server.onWayToServer = Meddler.editingHello(hello -> hello.without(EXTENDED_MASTER_SECRET));
        Loop client =
                Side.client().with(c -> c.requireExtendedMasterSecret(refused)).to(Side.server());
        client.onWayToClient = Meddler.editingHello(hello -> hello.without(EXTENDED_MASTER_SECRET));

        server.handshake();
        client.handshake();

        if (refused) {
            Outcome.refused(server.server, server.client, "handshake_failure");
            Outcome.refused(client.client, client.server, "handshake_failure");
        } else {
            // The other side notices that its hello was tampered with, but not before all keys are agreed on.
            assertThat(server.transitions)
                    .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
            assertThat(client.transitions)
                    .contains("Client ClientHandshake.AwaitServerHello.ServerHello/fresh/certified");
        }
    }

    @Test
    void saysThatItFellBackBehindAllSuitesAndOnlyWhenItIsToldTo() {
        RawHello plain = RawHello.of(Loop.plain().client);
        Side falling = Side.client().with(c -> c.fallback(true));

        RawHello fallen = RawHello.of(falling.to(Side.server()).client);

        assertThat(plain.suites).doesNotContain(FALLBACK);
        assertThat(fallen.suites).containsOnlyOnce(FALLBACK).endsWith(FALLBACK);
    }

    @Test
    void doesNotSayThatItFellBackWhenItResumesInTheSessionsVersion() {
        Side client = old(Side.client().keepingSessions(1), ProtocolVersion.TLS11);
        Side server = old(Side.server().keepingSessions(1), ProtocolVersion.TLS11);
        Outcome.connected(client.to(server).handshake());
        client.with(c -> c.fallback(true));

        RawHello again = RawHello.of(client.to(server).client);

        assertThat(again.version).isEqualTo(0x0302);
        assertThat(again.sessionId).isNotEmpty();
        assertThat(again.suites).doesNotContain(FALLBACK);
    }

    @Test
    void tellsWhichSignaturesItAccepts() {
        RawHello hello = RawHello.of(Loop.plain().client);

        ByteBuffer list = ByteBuffer.wrap(extension(hello, SIGNATURE_ALGORITHMS));
        assertThat(list.getShort()).isEqualTo((short) list.remaining()).isPositive();
        while (list.hasRemaining()) {
            list.get();
            assertThat((int) list.get()).as("anonymous is no signature").isNotZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0x0301, 0x0302})
    void tellsNothingOfSignaturesInOldVersions(int version) {
        Side old = old(Side.client(), ProtocolVersion.of(version));

        RawHello hello = RawHello.of(old.to(Side.server()).client);

        assertThat(hello.version).isEqualTo(version);
        assertThat(hello.has(SIGNATURE_ALGORITHMS)).isFalse();
    }

    @Test
    void aServerTellsNothingOfSignatures() {
        List<Integer> answered = new ArrayList<>();
        Loop loop = Loop.plain();
        loop.onWayToClient = Meddler.editingHello(hello -> {
            answered.addAll(types(hello));
            return hello;
        });

        Outcome.connected(loop.handshake());

        assertThat(answered).isNotEmpty().doesNotContain(SIGNATURE_ALGORITHMS);
    }

    @Test
    void aServerAsksForNoFirstHandshake() {
        Loop loop =
                Side.client().with(c -> c.renegotiation(true)).to(Side.server().with(c -> c.renegotiation(true)));

        assertThat(loop.server.renegotiate(0)).isFalse();

        assertThat(loop.server.outboundOctets()).isZero();
    }

    @Test
    void nobodyAgreesOnNoProtectionAtAll() {
        Loop offering = Loop.plain();
        offering.onWayToServer = Meddler.editingHello(hello -> only(hello, NULL_WITH_NULL_NULL));
        Loop choosing = Loop.plain();
        choosing.onWayToClient = Meddler.editingHello(hello -> only(hello, NULL_WITH_NULL_NULL));

        Outcome.refused(offering.handshake().server, offering.client, "handshake_failure");
        Outcome.refused(choosing.handshake().client, choosing.server, "illegal_parameter");
    }

    private static Side old(Side side, ProtocolVersion version) {
        return side.with(c -> c.versions(List.of())
                .unsafeVersions(List.of(version))
                .cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA)));
    }

    /** The same session, as if its master secret came about without the handshake. */
    private static Session weak(Session strong) {
        return new Session(
                strong.id(),
                strong.ticket(),
                strong.version(),
                strong.suite(),
                strong.compression(),
                strong.serverName(),
                false,
                strong.maxFragmentLength(),
                strong.peerChain(),
                strong.endPoint(),
                strong.master());
    }

    private static RawHello only(RawHello hello, int suite) {
        hello.suites.clear();
        hello.suites.add(suite);
        return hello;
    }

    private static List<Integer> types(RawHello hello) {
        return hello.extensions.stream().map(RawHello.Extension::type).toList();
    }

    private static byte[] extension(RawHello hello, int type) {
        return hello.extensions.stream()
                .filter(e -> e.type() == type)
                .findFirst()
                .orElseThrow()
                .data();
    }
}
