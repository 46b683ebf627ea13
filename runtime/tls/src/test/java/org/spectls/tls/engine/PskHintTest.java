package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.PreSharedKey;

/** A server's hint at which key is shared; without one there is nothing to say. RFC 4279 section 2. */
class PskHintTest {
    private static final int SERVER_KEY_EXCHANGE = 12;

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "h", "hint"})
    void isSentWhereThereIsOne(String hint) {
        Consumer<Configuration.Builder> both = c -> c.cipherSuites(List.of(CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256))
                .psks(List.of(new PreSharedKey(Bytes.ascii("me"), Secret.copyOf(new byte[] {1, 2, 3}))));
        Loop loop = Side.client().with(both).to(Side.server().with(both).with(c -> c.pskHint(Bytes.ascii(hint))));
        List<Bytes> exchanges = new ArrayList<>();
        loop.onWayToClient = Meddler.editing(SERVER_KEY_EXCHANGE, message -> {
            exchanges.add(Bytes.copyOf(message).slice(4));
            return message;
        });

        Outcome.connected(loop.handshake());

        assertThat(exchanges)
                .isEqualTo(
                        hint.isEmpty()
                                ? List.of()
                                : List.of(Bytes.of(0, hint.length()).concat(Bytes.ascii(hint))));
    }
}
