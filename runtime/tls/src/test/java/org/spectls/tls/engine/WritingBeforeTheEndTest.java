package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in use do not make a connection: the application waits until both Finished verified. RFC 5246 sections 7.3 and 7.4.9. */
class WritingBeforeTheEndTest {

    /** Whoever says Finished first waits for the other's: the client in a full handshake, the server when it resumes. */
    @ParameterizedTest(name = "resumed: {0}")
    @ValueSource(booleans = {false, true})
    void isNotPossible(boolean resumed) {
        ResumingPair pair = new ResumingPair(ResumingPair.By.ID);
        if (resumed) {
            Outcome.connected(pair.first());
        }
        Loop loop = pair.open();
        loop.client.connect(Optional.of("localhost"), "localhost:443", 0);
        TlsEngine waiting = resumed ? loop.server : loop.client;
        Wire wire = new Wire(loop);
        wire.fill();
        while (!waiting.states().contains("RecordWrite.Protected")) {
            assertThat(wire.pass()).isTrue();
        }
        ByteBuffer early = ByteBuffer.allocate(10);

        assertThat(waiting.wrap(early, ByteBuffer.allocate(1000), 0)).isEqualTo(Status.NOT_WRITABLE);

        assertThat(early.remaining()).isEqualTo(10);
        while (wire.pass()) {
            Outcome.goesOn(waiting);
        }
        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isEqualTo(resumed);
    }
}
