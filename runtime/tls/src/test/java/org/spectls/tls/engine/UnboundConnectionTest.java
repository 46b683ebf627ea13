package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spectls.tls.protocol.wire.ContentType;

/** A connection to a server that cannot bind another handshake to it is not negotiated again. RFC 5746 section 4.2. */
class UnboundConnectionTest {
    private static final int RENEGOTIATION_INFO = 0xff01;

    private final Side side =
            SharedKeyServer.client().with(c -> c.renegotiation(true).unsafeLegacyServers(true));
    private final Loop loop = side.to(Side.server());
    private final SharedKeyServer server = new SharedKeyServer(loop);

    @BeforeEach
    void connect() throws Exception {
        loop.client.connect(Optional.of("localhost"), 0);
        server.serve(hello -> hello.without(RENEGOTIATION_INFO));
        assertThat(loop.client.handshakes()).isEqualTo(1);
    }

    @Test
    void isNotNegotiatedAgainWhenTheApplicationAsks() {
        assertThat(loop.client.renegotiate(0)).isFalse();

        assertThat(loop.client.outboundOctets()).isZero();
        Outcome.goesOn(loop.client);
    }

    @Test
    void isNotNegotiatedAgainWhenTheServerAsks() throws Exception {
        server.send(ContentType.HANDSHAKE, Samples.of("HelloRequest"));

        assertThat(new Wire(loop).send(loop.client)).containsExactly(ContentType.ALERT.code());
        assertThat(loop.client.states()).contains("ClientHandshake.Connected");
    }

    /** RFC 9325 section 3.5. */
    @Test
    void isToldOf() {
        assertThat(side.weaknesses)
                .containsExactly("a peer that may be made to renegotiate with somebody else");
    }
}
