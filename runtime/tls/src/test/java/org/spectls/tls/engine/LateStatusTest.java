package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The certificate's status comes right behind the certificate, or not at all. RFC 6066 section 8. */
class LateStatusTest {
    private static final int SERVER_HELLO = 2;
    private static final int CERTIFICATE = 11;
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final int STATUS_REQUEST = 5;

    @ParameterizedTest(name = "behind message {0}: {1}")
    @CsvSource({CERTIFICATE + ", true", SERVER_KEY_EXCHANGE + ", false"})
    void isRefusedBehindTheKeyExchange(int before, boolean borne) {
        Loop loop = Loop.plain();
        loop.onWayToClient = new Meddler(message -> {
            if (message[0] == SERVER_HELLO) {
                return List.of(RawHello.parse(message).with(STATUS_REQUEST).message());
            }
            return message[0] == before ? List.of(message, Samples.of("CertificateStatus")) : List.of(message);
        });

        loop.handshake();

        if (borne) {
            assertThat(loop.transitions).contains("Client ClientHandshake.AwaitServerKeyExchange.CertificateStatus");
        } else {
            Outcome.refused(loop.client, loop.server, "unexpected_message");
            assertThat(loop.transitions)
                    .contains("Client ClientHandshake.AwaitServerHelloDone.CertificateStatus!unpromised_status");
        }
    }
}
