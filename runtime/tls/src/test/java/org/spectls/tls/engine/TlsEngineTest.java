package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.Ending.Cause;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.AlertDescription;
import org.spectls.tls.protocol.wire.HeartbeatMode;

class TlsEngineTest {

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void opensConnectionsWithEachKindOfKey(KeyKind key) {
        Loop loop = new Loop(Configuration.builder(), Configuration.builder(), key, Loop.AUTHORITY.anchors());

        loop.handshake();

        assertThat(loop.client.parameters().orElseThrow().extendedMasterSecret())
                .isTrue();
        assertThat(loop.server.parameters().orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("endPoint") // at the server alone
                .isEqualTo(loop.client.parameters().orElseThrow());
        assertThat(loop.client.states()).contains("ClientHandshake.Connected", "RecordWrite.Open");
        assertThat(loop.server.states()).contains("ServerHandshake.Connected", "RecordWrite.Open");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void takesOctetsInAnyPieces(int size) {
        Loop loop = Loop.plain();
        loop.client.connect(Optional.of("localhost"), 0);
        ByteBuffer all = ByteBuffer.allocate(4096);
        loop.drain(loop.client, all);
        all.flip();
        ByteBuffer window = ByteBuffer.allocate(4096);
        while (all.hasRemaining()) {
            for (int i = 0; i < size && all.hasRemaining(); i++) {
                window.put(all.get());
            }
            loop.deliver(window, loop.server, loop.atServer);
        }

        assertThat(loop.server.states()).contains("ServerHandshake.AwaitClientKeyExchange");
    }

    @Test
    void closesInOrder() {
        Loop loop = Loop.plain().handshake();

        assertThat(loop.client.close(loop.now)).isTrue();
        loop.exchange();

        assertThat(loop.server.ending().orElseThrow().cause()).isEqualTo(Cause.CLOSED);
        assertThat(loop.client.ending().orElseThrow().cause()).isEqualTo(Cause.CLOSED);
    }

    @Test
    void reportsTruncation() {
        Loop loop = Loop.plain().handshake();

        loop.client.transportClosed(loop.now);

        assertThat(loop.client.ending().orElseThrow().cause()).isEqualTo(Cause.TRUNCATED);
    }

    @Test
    void explainsAnUnknownAuthority() {
        Loop loop = new Loop(
                Configuration.builder(),
                Configuration.builder(),
                KeyKind.ECDSA_P256,
                Loop.authority("Somebody else").anchors());

        loop.handshake();

        Ending ending = loop.client.ending().orElseThrow();
        assertThat(ending.cause()).isEqualTo(Cause.REFUSED);
        assertThat(ending.explanation())
                .contains("ClientHandshake")
                .contains("ValidatingCertificate")
                .contains("unknown_ca")
                .contains("RFC5246 7.2.2");
        assertThat(loop.server.ending().orElseThrow().alert()).contains(AlertDescription.UNKNOWN_CA);
        assertThat(loop.server.ending().orElseThrow().cause()).isEqualTo(Cause.PEER_FAILED);
    }

    @Test
    void negotiatesAnApplicationProtocol() {
        Loop loop = new Loop(
                Configuration.builder().applicationProtocols(List.of(Bytes.ascii("h2"), Bytes.ascii("http/1.1"))),
                Configuration.builder().applicationProtocols(List.of(Bytes.ascii("http/1.1"))),
                KeyKind.ECDSA_P256,
                Loop.AUTHORITY.anchors());

        loop.handshake();

        assertThat(loop.client.parameters().orElseThrow().applicationProtocol()).contains(Bytes.ascii("http/1.1"));
    }

    @Test
    void refusesWhenNoApplicationProtocolIsShared() {
        Loop loop = new Loop(
                Configuration.builder().applicationProtocols(List.of(Bytes.ascii("h2"))),
                Configuration.builder().applicationProtocols(List.of(Bytes.ascii("smtp"))),
                KeyKind.ECDSA_P256,
                Loop.AUTHORITY.anchors());

        loop.handshake();

        assertThat(loop.client.ending().orElseThrow().alert()).contains(AlertDescription.NO_APPLICATION_PROTOCOL);
    }

    @Test
    void keepsAnIdleConnectionAlive() {
        Loop loop = heartbeats().handshake();

        loop.advance(29_999);
        assertThat(loop.client.heartbeatsAnswered()).isZero();
        loop.advance(1);

        assertThat(loop.client.heartbeatsAnswered()).isEqualTo(1);
        assertThat(loop.transitions)
                .containsSubsequence(
                        "Client Heartbeat.Idle.idle",
                        "Server Heartbeat.Idle.HeartbeatRequest/answered",
                        "Client Heartbeat.AwaitHeartbeatResponse.HeartbeatResponse/expected");
    }

    @Test
    void givesUpWhenNobodyAnswers() {
        Loop loop = heartbeats().handshake();
        loop.now = 30_000;
        loop.client.advance(loop.now);
        loop.now = 40_000;

        loop.client.advance(loop.now);

        assertThat(loop.client.ending().orElseThrow().cause()).isEqualTo(Cause.HEARTBEAT_LOST);
    }

    @Test
    void sendsNoHeartbeatThatWasNotAgreedOn() {
        Loop loop = Loop.plain().handshake();

        assertThat(loop.client.sendHeartbeat(loop.now)).isFalse();
        assertThat(loop.client.rejection().orElseThrow().id()).startsWith("Heartbeat.Off.send_heartbeat");
    }

    @Test
    void writesNothingBeforeTheHandshakeIsDone() {
        Loop loop = Loop.plain();

        Status status = loop.client.wrap(ByteBuffer.wrap(new byte[1]), ByteBuffer.allocate(100), 0);

        assertThat(status).isEqualTo(Status.NOT_WRITABLE);
    }

    @Test
    void carriesOneRecordAfterAnother() {
        Loop loop = Loop.plain().handshake();
        byte[] plain = new byte[1 << 14];
        ByteBuffer wire = ByteBuffer.allocate(1 << 15);

        for (int i = 0; i < 3; i++) {
            assertThat(loop.client.wrap(ByteBuffer.wrap(plain), wire, 0)).isEqualTo(Status.OK);
            wire.flip();
            loop.atServer.clear();
            assertThat(loop.server.unwrap(wire, loop.atServer, 0)).isEqualTo(Status.OK);
            assertThat(loop.atServer.position()).isEqualTo(plain.length);
            wire.clear();
        }
    }

    private static Loop heartbeats() {
        return new Loop(
                Configuration.builder()
                        .heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND))
                        .idleInterval(Optional.of(30_000L)),
                Configuration.builder().heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)),
                KeyKind.ECDSA_P256,
                Loop.AUTHORITY.anchors());
    }
}
