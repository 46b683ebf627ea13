package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.spectls.tls.protocol.wire.ContentType;

/** A server may decline one invitation to negotiate again, and follow the next. RFC 5246 sections 7.2.2 and 7.4.1.1. */
class DeclinedRenegotiationTest {
    private static final byte[] NO_RENEGOTIATION = {1, 100};

    /** What was said to no end is no part of the later handshake, which its Finished covers. RFC 5246 section 7.4.9. */
    @Test
    void leavesNothingBehindForTheNext() throws Exception {
        Loop loop = SharedKeyServer.client().with(c -> c.renegotiation(true)).to(Side.server());
        SharedKeyServer server = new SharedKeyServer(loop);
        loop.client.connect(Optional.of("localhost"), 0);
        server.serve(UnaryOperator.identity());
        assertThat(loop.client.renegotiate(0)).isTrue();
        server.send(ContentType.ALERT, NO_RENEGOTIATION);
        assertThat(loop.client.declined()).isTrue();
        assertThat(loop.client.states()).contains("ClientHandshake.Connected");

        assertThat(loop.client.renegotiate(0)).isTrue();
        server.serve(UnaryOperator.identity());

        Outcome.goesOn(loop.client);
        assertThat(loop.client.handshakes()).isEqualTo(2);
    }
}
