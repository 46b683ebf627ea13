package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.ports.Configuration;

/** A server answers an extension once, even with one and the same answer. RFC 5246 section 7.4.1.4. */
class RepeatedAnswerTest {
    private static final int ALPN = 16;

    @Test
    void isRefused() {
        Consumer<Configuration.Builder> protocol = c -> c.applicationProtocols(List.of(Bytes.ascii("h2")));
        Loop loop = Side.client().with(protocol).to(Side.server().with(protocol));
        loop.onWayToClient = Meddler.editingHello(hello -> {
            assertThat(hello.has(ALPN)).isTrue();
            return hello.adding(ALPN, 0, 3, 2, 'h', '2');
        });

        loop.handshake();

        Outcome.refused(loop.client, loop.server, "illegal_parameter");
    }
}
