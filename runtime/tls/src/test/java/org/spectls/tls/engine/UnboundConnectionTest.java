package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.tls.protocol.wire.ContentType;

/** A connection with a peer that cannot bind another handshake to it is not negotiated again. RFC 5746 sections 4.2 and 4.4. */
class UnboundConnectionTest {
    private static final int RENEGOTIATION_INFO = 0xff01;
    private static final String WEAKNESS = "a peer that may be made to renegotiate with somebody else";

    @Test
    void isNotNegotiatedAgainByTheClient() throws Exception {
        Side side = SharedKeyServer.client().with(c -> c.renegotiation(true).unsafeLegacyServers(true));
        Loop loop = side.to(Side.server());
        SharedKeyServer server = new SharedKeyServer(loop);
        loop.client.connect(Optional.of("localhost"), 0);
        server.serve(hello -> hello.without(RENEGOTIATION_INFO));
        assertThat(loop.client.states()).contains("ClientHandshake.Connected");
        assertThat(side.weaknesses).containsExactly(WEAKNESS);

        assertThat(loop.client.renegotiate(0)).isFalse();
        assertThat(loop.client.outboundOctets()).isZero();
        server.send(ContentType.HANDSHAKE, Samples.of("HelloRequest"));

        assertThat(new Wire(loop).send(loop.client)).containsExactly(ContentType.ALERT.code());
        assertThat(loop.client.states()).contains("ClientHandshake.Connected");
    }

    @Test
    void isNotNegotiatedAgainByTheServer() throws Exception {
        byte[] master = new byte[48];
        Side side = UnboundClient.server(master);
        Loop loop = Side.client().to(side);
        UnboundClient client = new UnboundClient(loop, master);
        assertThat(loop.server.states()).contains("ServerHandshake.Connected");
        assertThat(side.weaknesses).containsExactly(WEAKNESS);

        assertThat(loop.server.renegotiate(0)).isFalse();
        assertThat(loop.server.outboundOctets()).isZero();
        client.send(ContentType.HANDSHAKE, UnboundClient.hello().message());

        assertThat(new Wire(loop).send(loop.server)).containsExactly(ContentType.ALERT.code());
        assertThat(loop.server.states()).contains("ServerHandshake.Connected");
    }
}
