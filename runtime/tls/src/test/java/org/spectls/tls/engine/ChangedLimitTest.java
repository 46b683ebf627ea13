package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.tls.protocol.wire.ContentType;

/** How long a record may be is agreed on anew with each handshake, and goes with its keys. RFC 8449 section 4. */
class ChangedLimitTest {
    private static final int RECORD_SIZE_LIMIT = 28;
    private static final int LIMIT = 100;

    @ParameterizedTest(name = "limits at first: {0}, then: {1}; {2} octets are read: {3}")
    @CsvSource({
        "true, false, 101, true",
        "true, false, 16384, true",
        "true, false, 16385, false",
        "false, true, 100, true",
        "false, true, 101, false"
    })
    void theLastHandshakesHolds(boolean first, boolean second, int octets, boolean read) throws Exception {
        Loop loop = SharedKeyServer.client()
                .with(c -> c.renegotiation(true).recordSizeLimit(Optional.of(LIMIT)))
                .to(Side.server());
        SharedKeyServer server = new SharedKeyServer(loop);
        loop.client.connect(Optional.of("localhost"), 0);
        server.serve(limited(first));
        assertThat(loop.client.renegotiate(0)).isTrue();
        server.serve(limited(second));
        assertThat(loop.client.handshakes()).isEqualTo(2);

        server.send(ContentType.APPLICATION_DATA, new byte[octets]);

        if (read) {
            assertThat(loop.atClient.position()).isEqualTo(octets);
        } else {
            Outcome.refused(loop.client, "record_overflow");
        }
    }

    @Test
    void aWriterKeepsToTheLastHandshakes() throws Exception {
        Loop loop = SharedKeyServer.client()
                .with(c -> c.renegotiation(true).recordSizeLimit(Optional.of(LIMIT)))
                .to(Side.server());
        SharedKeyServer server = new SharedKeyServer(loop);
        loop.client.connect(Optional.of("localhost"), 0);
        server.serve(limited(false));
        assertThat(loop.client.renegotiate(0)).isTrue();
        server.serve(hello -> hello.with(RECORD_SIZE_LIMIT, 0, 70));
        ByteBuffer source = ByteBuffer.allocate(150);

        assertThat(loop.client.wrap(source, ByteBuffer.allocate(1000), 0)).isEqualTo(Status.OK);

        assertThat(source.position()).isEqualTo(70);
    }

    private static UnaryOperator<RawHello> limited(boolean speaksOfLimits) {
        return hello -> speaksOfLimits ? hello.with(RECORD_SIZE_LIMIT, 0x40, 0) : hello;
    }
}
