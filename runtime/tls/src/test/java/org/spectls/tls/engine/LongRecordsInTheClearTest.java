package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nobody asked for less, a record has up to 2^14 octets, behind the hellos too. RFC 5246 section 6.2.1. */
class LongRecordsInTheClearTest {
    private static final int CERTIFICATE = 11;

    @ParameterizedTest(name = "{0} octets")
    @CsvSource({"5000, true", "16384, true", "16385, false"})
    void areReadBehindTheServersHello(int octets, boolean read) {
        Loop loop = Side.client()
                .with(c -> c.statusRequested(false).sessionTickets(false))
                .to(Side.server());
        loop.onWayToClient = Meddler.editing(CERTIFICATE, message -> lengthened(message, octets));

        loop.handshake();

        if (read) {
            assertThat(loop.transitions).contains("Client ClientHandshake.AwaitCertificate.Certificate/key_agreement");
        } else {
            Outcome.refused(loop.client, loop.server, "record_overflow");
        }
    }

    /** The chain goes on with what no certificate is. */
    private static byte[] lengthened(byte[] message, int octets) {
        byte[] longer = Arrays.copyOf(message, octets);
        putLength(longer, 1, octets - 4);
        putLength(longer, 4, octets - 7);
        putLength(longer, message.length, octets - message.length - 3);
        return longer;
    }

    private static void putLength(byte[] target, int offset, int length) {
        target[offset] = (byte) (length >> 16);
        target[offset + 1] = (byte) (length >> 8);
        target[offset + 2] = (byte) length;
    }
}
