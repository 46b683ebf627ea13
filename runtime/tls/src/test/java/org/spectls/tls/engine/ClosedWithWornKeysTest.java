package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.tls.protocol.wire.ContentType;

/** A close_notify that wears the keys is the last word all the same, and is said once. RFC 5246 section 7.2.1. */
class ClosedWithWornKeysTest {

    @ParameterizedTest(name = "{0} records a key, negotiating again: {1}")
    @CsvSource({"3, false", "4, true"})
    void whatWasUnderWayStillArrives(int records, boolean renegotiating) {
        Side client = Side.client()
                .keepingSessions(1)
                .with(c -> c.recordsPerKey(records).renegotiation(true));
        Loop loop = client.to(Side.server().with(c -> c.renegotiation(true))).handshake();
        Wire wire = new Wire(loop);
        if (renegotiating) {
            assertThat(loop.client.renegotiate(0)).isTrue();
            loop.drain(loop.client, ByteBuffer.allocate(1000));
        }
        ByteBuffer underWay = ByteBuffer.allocate(1000);
        loop.server.wrap(ByteBuffer.wrap("late".getBytes(US_ASCII)), underWay, 0);

        assertThat(loop.client.close(0)).isTrue();

        assertThat(wire.send(loop.client)).containsExactly(ContentType.ALERT.code());
        loop.deliver(underWay, loop.client, loop.atClient);
        assertThat(Outcome.taken(loop.atClient)).isEqualTo("late");
        Outcome.goesOn(loop.client);
        assertThat(client.sessions.orElseThrow().size()).isEqualTo(1);
    }
}
