package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.kernel.machine.Refusal;

/** What a peer must not do, and the alert that it earns. Octets are records: type, version, length, fragment. */
class HostilePeerTest {

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource({
        "16 0303 0004 00000000,            unexpected_message, HelloRequest from a client",
        "16 0303 0004 0e000000,            unexpected_message, ServerHelloDone from a client",
        "16 0303 0004 63000000,            unexpected_message, an unknown kind of handshake message",
        "16 0303 0005 01000001 00,         decode_error,       a ClientHello of one octet",
        "16 0303 0000,                     unexpected_message, an empty handshake fragment",
        "16 0303 4001,                     record_overflow,    a fragment longer than 2^14",
        "16 0200 0004 00000000,            protocol_version,   a record of SSL 2",
        "14 0303 0001 01,                  unexpected_message, ChangeCipherSpec before keys (CVE-2014-0224)",
        "14 0303 0000,                     unexpected_message, an empty ChangeCipherSpec",
        "14 0303 0002 0101,                unexpected_message, a ChangeCipherSpec of two octets",
        "14 0303 0001 02,                  illegal_parameter,  a ChangeCipherSpec that is none",
        "15 0303 0001 02,                  '',                 half an alert waits for its other half",
        "15 0303 0002 0328,                illegal_parameter,  an alert of an unknown level",
        "17 0303 0001 00,                  unexpected_message, application data before the handshake",
        "18 0303 0003 010000,              unexpected_message, a heartbeat that nobody agreed on",
        "63 0303 0001 00,                  unexpected_message, an unknown kind of record"
    })
    void earnsAnAlert(String octets, String alert, String what) {
        TlsEngine server = Loop.plain().server;

        server.unwrap(ByteBuffer.wrap(HexFormat.of().parseHex(octets.replace(" ", ""))), ByteBuffer.allocate(100), 0);

        Optional<String> failure = server.ending().flatMap(Ending::refusal).map(Refusal::failure);
        assertThat(failure).as(what).isEqualTo(alert.isEmpty() ? Optional.empty() : Optional.of(alert));
    }

    @Test
    void neverThrowsWhateverComes() {
        Random random = new Random(6520);
        for (int i = 0; i < 2000; i++) {
            byte[] octets = new byte[random.nextInt(200)];
            random.nextBytes(octets);
            if (octets.length > 5 && random.nextBoolean()) {
                octets[0] = (byte) (20 + random.nextInt(5));
                octets[1] = 3;
                octets[2] = 3;
                octets[3] = 0;
                octets[4] = (byte) (octets.length - 5);
            }
            Loop loop = Loop.plain();
            TlsEngine engine = random.nextBoolean() ? loop.server : loop.client;
            ByteBuffer in = ByteBuffer.wrap(octets);
            Status status = Status.OK;
            while (status == Status.OK) {
                status = engine.unwrap(in, ByteBuffer.allocate(1 << 15), 0);
            }

            assertThat(status).isIn(Status.NEED_INPUT, Status.ENDED, Status.NEED_TASK);
        }
    }
}
