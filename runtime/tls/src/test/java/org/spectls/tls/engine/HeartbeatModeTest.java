package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.HeartbeatMode;

/** Who says that the peer must not send requests: it is not asked, and answers nobody. RFC 6520 section 2. */
class HeartbeatModeTest {
    private static final int HEARTBEAT = 24;

    @ParameterizedTest(name = "the server forbids: {0}")
    @ValueSource(booleans = {false, true})
    void isNotAskedButMayAsk(boolean serverForbids) {
        Loop loop = loop(serverForbids).handshake();
        TlsEngine forbids = serverForbids ? loop.server : loop.client;
        TlsEngine allows = serverForbids ? loop.client : loop.server;

        assertThat(allows.sendHeartbeat(loop.now)).isFalse();
        assertThat(allows.rejection().orElseThrow().id()).isEqualTo("Heartbeat.Idle.send_heartbeat/reject");
        assertThat(forbids.sendHeartbeat(loop.now)).isTrue();
        loop.exchange();

        assertThat(forbids.heartbeatsAnswered()).isEqualTo(1);
        assertThat(allows.heartbeatsAnswered()).isZero();
    }

    @ParameterizedTest(name = "the server forbids: {0}")
    @ValueSource(booleans = {false, true})
    void isNotProbedWhenIdle(boolean serverForbids) {
        Loop loop = loop(serverForbids).handshake();

        loop.advance(30_000);

        assertThat(loop.transitions)
                .contains((serverForbids ? "Server" : "Client") + " Heartbeat.Idle.idle")
                .doesNotContain((serverForbids ? "Client" : "Server") + " Heartbeat.Idle.idle");
    }

    @ParameterizedTest(name = "the server forbids: {0}")
    @ValueSource(booleans = {false, true})
    void dropsARequestSilently(boolean serverForbids) throws Exception {
        Loop loop = loop(serverForbids).handshake();
        TlsEngine forbids = serverForbids ? loop.server : loop.client;
        // The Finished was the one record that the other side has protected so far.
        ForgedRecords peer = new ForgedRecords(loop.client.parameters().orElseThrow(), loop.master, !serverForbids, 1);
        ByteBuffer application = ByteBuffer.allocate(100);

        forbids.unwrap(peer.next(HEARTBEAT, request()), application, loop.now);
        forbids.unwrap(peer.next(23, "still here".getBytes(US_ASCII)), application, loop.now);

        assertThat(loop.transitions)
                .contains((serverForbids ? "Server" : "Client") + " Heartbeat.Idle.HeartbeatRequest/discarded");
        assertThat(forbids.outboundOctets()).isZero();
        assertThat(forbids.ended()).isFalse();
        assertThat(application.position()).isEqualTo("still here".length());
    }

    @ParameterizedTest(name = "from the server: {0}")
    @ValueSource(booleans = {false, true})
    void theSameRequestIsAnsweredWhereItIsAllowed(boolean fromServer) throws Exception {
        // Here the sender is the one that forbids, and so the receiver the one that allows.
        Loop loop = loop(fromServer).handshake();
        TlsEngine allows = fromServer ? loop.client : loop.server;
        ForgedRecords peer = new ForgedRecords(loop.client.parameters().orElseThrow(), loop.master, fromServer, 1);

        allows.unwrap(peer.next(HEARTBEAT, request()), ByteBuffer.allocate(100), loop.now);

        assertThat(loop.transitions)
                .contains((fromServer ? "Client" : "Server") + " Heartbeat.Idle.HeartbeatRequest/answered");
        assertThat(allows.outboundOctets()).isPositive();
    }

    @ParameterizedTest(name = "the server forbids: {0}")
    @ValueSource(booleans = {false, true})
    void dropsARequestWhileItAwaitsAnAnswer(boolean serverForbids) throws Exception {
        Loop loop = loop(serverForbids).handshake();
        TlsEngine forbids = serverForbids ? loop.server : loop.client;
        ForgedRecords peer = new ForgedRecords(loop.client.parameters().orElseThrow(), loop.master, !serverForbids, 1);
        assertThat(forbids.sendHeartbeat(loop.now)).isTrue();

        forbids.unwrap(peer.next(HEARTBEAT, request()), ByteBuffer.allocate(100), loop.now);

        assertThat(loop.transitions)
                .contains((serverForbids ? "Server" : "Client")
                        + " Heartbeat.AwaitHeartbeatResponse.HeartbeatRequest/discarded");
        assertThat(forbids.ended()).isFalse();
    }

    @ParameterizedTest(name = "the server forbids: {0}")
    @ValueSource(booleans = {false, true})
    void isAskedAndProbedAsBeforeWhereNobodyNegotiatesAgain(boolean serverForbids) {
        Loop loop = loop(side(false).renegotiation(true), side(serverForbids)).handshake();
        assertThat(loop.client.renegotiate(loop.now)).isTrue();
        loop.exchange();
        assertThat(loop.transitions).contains("Client Heartbeat.Resting.handshake_abandoned");

        if (serverForbids) {
            assertThat(loop.client.sendHeartbeat(loop.now)).isFalse();
        }
        loop.advance(30_000);

        assertThat(loop.transitions.contains("Client Heartbeat.Idle.idle")).isEqualTo(!serverForbids);
    }

    @ParameterizedTest(name = "the server forbids: {0}")
    @ValueSource(booleans = {false, true})
    void whoMustNotAskMayNegotiateAgain(boolean serverForbids) {
        Loop loop = loop(
                        side(!serverForbids).renegotiation(true),
                        side(serverForbids).renegotiation(true))
                .handshake();
        TlsEngine allows = serverForbids ? loop.client : loop.server;
        assertThat(allows.sendHeartbeat(loop.now)).isFalse();

        assertThat(loop.client.renegotiate(loop.now)).isTrue();
        loop.exchange();

        assertThat(loop.server.handshakes()).isEqualTo(2);
        assertThat(allows.sendHeartbeat(loop.now)).as("as agreed anew").isFalse();
    }

    /** A payload of two octets and 16 of padding. RFC 6520 section 4. */
    private static byte[] request() {
        return ByteBuffer.allocate(3 + 2 + 16).put((byte) 1).putShort((short) 2).array();
    }

    private static Loop loop(boolean serverForbids) {
        return loop(side(!serverForbids), side(serverForbids));
    }

    private static Loop loop(Configuration.Builder client, Configuration.Builder server) {
        return new Loop(
                client.cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256)),
                server,
                KeyKind.ECDSA_P256,
                Loop.AUTHORITY.anchors());
    }

    private static Configuration.Builder side(boolean forbids) {
        return Configuration.builder()
                .heartbeatMode(Optional.of(
                        forbids ? HeartbeatMode.PEER_NOT_ALLOWED_TO_SEND : HeartbeatMode.PEER_ALLOWED_TO_SEND))
                .idleInterval(Optional.of(30_000L));
    }
}
