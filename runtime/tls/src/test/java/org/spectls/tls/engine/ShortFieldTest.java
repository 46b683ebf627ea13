package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.NamedGroup;

/** Which field a client does not agree on keys in, and what it says of it. RFC 9325 section 4.1, RFC 7919 section 9.1. */
class ShortFieldTest {
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final int FIRST_OF_PRIME = 6;

    @ParameterizedTest(name = "first octet {0}: {1}")
    @CsvSource({
        // 2047 bits.
        "0x7f, insufficient_security",
        // 2048 bits, but no prime that anybody knows.
        "0xfe, illegal_parameter"
    })
    void isRefused(String octet, String alert) {
        List<CipherSuite> suites = List.of(CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256);
        Loop loop = Side.client()
                .with(c -> c.cipherSuites(suites).groups(List.of(NamedGroup.FFDHE2048)))
                .to(Side.server(KeyKind.RSA_2048).with(c -> c.cipherSuites(suites)));
        loop.onWayToClient = Meddler.editing(SERVER_KEY_EXCHANGE, message -> {
            assertThat(message[FIRST_OF_PRIME]).isEqualTo((byte) 0xff);
            message[FIRST_OF_PRIME] = Integer.decode(octet).byteValue();
            return message;
        });

        loop.handshake();

        Outcome.refused(loop.client, loop.server, alert);
    }
}
