package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.Renegotiations.open;

import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.HeartbeatMode;

/** Heartbeats while a handshake goes on on an open connection. RFC 6520 section 3. */
class RenegotiationHeartbeatTest {
    @Test
    void letsHeartbeatsRest() {
        Loop loop = open(c -> c.heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)));
        loop.client.renegotiate(0);

        assertThat(loop.client.states()).contains("Heartbeat.Resting");
        assertThat(loop.client.sendHeartbeat(0)).isFalse();
        loop.inject(
                loop.server, ContentType.HEARTBEAT, new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                });

        assertThat(loop.transitions).contains("Server Heartbeat.Resting.heartbeat_agreed/agreed");
        Outcome.connected(loop);
        assertThat(loop.client.sendHeartbeat(0)).isTrue();
        loop.exchange();
        assertThat(loop.client.heartbeatsAnswered()).isEqualTo(1);
    }

    @Test
    void waitsForNoHeartbeatMeanwhile() {
        Loop loop = open(c -> c.heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)));
        loop.client.sendHeartbeat(0);
        loop.client.renegotiate(0);

        // It would have to be answered within ten seconds.
        loop.client.advance(10_000);
        Outcome.goesOn(loop.client);
        loop.exchange();

        Outcome.connected(loop);
        assertThat(loop.client.handshakes()).isEqualTo(2);
        assertThat(loop.client.heartbeatsAnswered()).isZero();
    }

    @Test
    void wakesHeartbeatsWhenItIsDeclined() {
        Consumer<Configuration.Builder> beating = c -> c.heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND));
        Loop loop = Side.client()
                .with(beating)
                .with(c -> c.renegotiation(true))
                .to(Side.server().with(beating))
                .handshake();
        loop.client.renegotiate(0);
        loop.exchange();

        assertThat(loop.client.sendHeartbeat(0)).isTrue();
        loop.exchange();

        assertThat(loop.client.heartbeatsAnswered()).isEqualTo(1);
    }
}
