package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.HeartbeatMode;

/** How many heartbeats are answered, how long one is waited for, and who may send them. RFC 6520. */
class HeartbeatLimitsTest {
    private static final int HEARTBEAT = 15;
    private static final int ALLOWED = 1;
    private static final int NOT_ALLOWED = 2;
    private static final Consumer<Configuration.Builder> BEATING =
            c -> c.heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND));

    @Test
    void sixtyAreAnsweredWhereNobodySaysHowMany() {
        Loop loop = Side.client().with(BEATING).to(Side.server().with(BEATING)).handshake();
        Tap answers = new Tap();
        loop.onWayToClient = answers;

        for (int i = 0; i < 62; i++) {
            loop.inject(loop.client, ContentType.HEARTBEAT, request());
        }

        assertThat(answers.inTheClear).hasSize(60);
        Outcome.connected(loop);
    }

    /** RFC 6520 section 5.2: what was asked anyway needs no probe. */
    @Test
    void whoHasAskedProbesNobody() {
        Loop loop = Side.client()
                .with(BEATING.andThen(c -> c.idleInterval(Optional.of(5_000L)).answerWithin(10_000)))
                .to(Side.server().with(BEATING))
                .handshake();
        assertThat(loop.client.nextDeadline()).isEqualTo(5_000);

        loop.client.sendHeartbeat(1_000);

        assertThat(loop.client.nextDeadline()).isEqualTo(11_000);
        loop.client.advance(10_999);
        Outcome.goesOn(loop.client);
        loop.client.advance(11_000);
        assertThat(loop.client.ending().orElseThrow().cause()).isEqualTo(Ending.Cause.HEARTBEAT_LOST);
    }

    /** RFC 6520 section 2: each hello says it anew. */
    @Test
    void thePeersLastHelloHolds() throws Exception {
        Loop loop = SharedKeyServer.client()
                .with(BEATING.andThen(c -> c.renegotiation(true).idleInterval(Optional.of(5_000L))))
                .to(Side.server());
        SharedKeyServer server = new SharedKeyServer(loop);
        loop.client.connect(Optional.of("localhost"), 0);
        server.serve(saying(ALLOWED));
        assertThat(loop.client.nextDeadline()).isEqualTo(5_000);
        assertThat(loop.client.renegotiate(0)).isTrue();

        server.serve(saying(NOT_ALLOWED));

        assertThat(loop.client.handshakes()).isEqualTo(2);
        assertThat(loop.client.nextDeadline())
                .as("who must not ask does not probe")
                .isEqualTo(Long.MAX_VALUE);
        assertThat(loop.client.sendHeartbeat(0)).isFalse();
    }

    private static UnaryOperator<RawHello> saying(int mode) {
        return hello -> hello.with(HEARTBEAT, mode);
    }

    /** A payload of two octets and 16 of padding. */
    private static byte[] request() {
        return ByteBuffer.allocate(3 + 2 + 16).put((byte) 1).putShort((short) 2).array();
    }
}
