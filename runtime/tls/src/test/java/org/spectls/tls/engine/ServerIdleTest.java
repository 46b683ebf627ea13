package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.HeartbeatMode;

/** A server that probes connections on which nothing happens. RFC 6520 section 5.2. */
class ServerIdleTest {
    @Test
    void aConnectionIsNotIdleWhileTheClientWrites() {
        Consumer<Configuration.Builder> both = c -> c.heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND));
        Loop loop = Side.client()
                .with(both)
                .to(Side.server().with(both).with(c -> c.idleInterval(Optional.of(30_000L))))
                .handshake();
        loop.advance(20_000);

        loop.write(loop.client, new byte[1]);

        assertThat(loop.server.nextDeadline()).isEqualTo(50_000);
        loop.advance(29_999);
        assertThat(loop.server.heartbeatsAnswered()).isZero();
        loop.advance(1);
        assertThat(loop.server.heartbeatsAnswered()).isEqualTo(1);
    }
}
