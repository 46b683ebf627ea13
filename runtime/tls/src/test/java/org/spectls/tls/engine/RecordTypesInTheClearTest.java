package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.kernel.machine.Refusal;
import org.spectls.kernel.machine.Transition;

/** Records of types that do not exist, before anything is protected. RFC 5246 section 6.2.1, RFC 6176 section 3. */
class RecordTypesInTheClearTest {

    /** The highest bit is that of the length of an SSL 2.0 hello, whatever version of TLS the next two octets look like. */
    @ParameterizedTest(name = "content type {0}, to the server: {3}")
    @CsvSource({
        "25, unexpected_message, RecordRead.Unprotected.opened/fragment/fail_unexpected_message, true",
        "127, unexpected_message, RecordRead.Unprotected.opened/fragment/fail_unexpected_message, true",
        "128, protocol_version, RecordRead.Unprotected.record_header!ssl2_hello, true",
        "129, protocol_version, RecordRead.Unprotected.record_header!ssl2_hello, true",
        "255, protocol_version, RecordRead.Unprotected.record_header!ssl2_hello, true",
        "127, unexpected_message, RecordRead.Unprotected.opened/fragment/fail_unexpected_message, false",
        "128, protocol_version, RecordRead.Unprotected.record_header!ssl2_hello, false"
    })
    void areRefused(int type, String alert, String transition, boolean toServer) {
        Loop loop = Loop.plain();
        loop.client.connect(Optional.of("localhost"), 0);
        TlsEngine to = toServer ? loop.server : loop.client;
        byte[] record = Meddler.record(type, 0x0301, new byte[] {1, 0, 2});

        loop.deliver(ByteBuffer.allocate(record.length).put(record), to, ByteBuffer.allocate(100));

        Outcome.refused(to, alert);
        assertThat(to.ending().flatMap(Ending::refusal).map(Refusal::transition).map(Transition::id))
                .contains(transition);
    }

    /** The highest type that is one of TLS, among the pieces of a message. RFC 5246 section 6. */
    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void areRefusedAmongThePiecesOfAMessage(boolean toServer) {
        Loop loop = Loop.plain();
        loop.client.connect(Optional.of("localhost"), 0);
        TlsEngine to = toServer ? loop.server : loop.client;
        byte[] piece = Meddler.record(22, 0x0301, new byte[] {(byte) (toServer ? 1 : 2)});
        byte[] other = Meddler.record(127, 0x0301, new byte[] {1, 0, 2});

        loop.deliver(ByteBuffer.allocate(100).put(piece), to, ByteBuffer.allocate(100));
        Outcome.goesOn(to);
        loop.deliver(ByteBuffer.allocate(100).put(other), to, ByteBuffer.allocate(100));

        Outcome.refused(to, "unexpected_message");
    }
}
