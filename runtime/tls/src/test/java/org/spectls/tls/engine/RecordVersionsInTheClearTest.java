package org.spectls.tls.engine;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Before a version is agreed on, a record may carry any whose first octet is that of TLS, each another one. RFC 5246
 * appendix E.1.
 */
class RecordVersionsInTheClearTest {
    private static final int HANDSHAKE = 22;
    private static final int LOWEST = 0x0300;
    private static final int HIGHEST = 0x03ff;

    @ParameterizedTest(name = "{0}, to the server: {2}")
    @CsvSource({
        "0x02ff, false, true",
        "0x0304, true, true",
        "0x0400, false, true",
        "0x02ff, false, false",
        "0x0304, true, false",
        "0x0400, false, false"
    })
    void areThoseOfTls(String version, boolean read, boolean toServer) {
        Loop loop = Loop.plain();
        loop.client.connect(Optional.of("localhost"), 0);
        TlsEngine to = toServer ? loop.server : loop.client;

        // The beginning of a hello, in pieces.
        deliver(loop, to, LOWEST, toServer ? 1 : 2);
        deliver(loop, to, HIGHEST, 0);
        Outcome.goesOn(to);
        deliver(loop, to, Integer.decode(version), 2);

        if (read) {
            Outcome.goesOn(to);
        } else {
            Outcome.refused(to, "protocol_version");
        }
    }

    private static void deliver(Loop loop, TlsEngine to, int version, int octet) {
        byte[] record = Meddler.record(HANDSHAKE, version, new byte[] {(byte) octet});
        loop.deliver(ByteBuffer.allocate(record.length).put(record), to, ByteBuffer.allocate(100));
    }
}
