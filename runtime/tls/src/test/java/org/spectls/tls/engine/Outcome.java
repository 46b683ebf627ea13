package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.spectls.kernel.machine.Refusal;
import org.spectls.tls.engine.Ending.Cause;

/** What became of a connection, as tests ask for it. */
final class Outcome {
    private Outcome() {}

    /** The side gave up with this alert, and the other learned of it. */
    static void refused(TlsEngine by, TlsEngine peer, String alert) {
        refused(by, alert);
        Ending ending = peer.ending().orElseThrow(() -> new AssertionError(peer.name() + " goes on: " + peer.states()));
        assertThat(ending.cause()).as(ending.explanation()).isEqualTo(Cause.PEER_FAILED);
        assertThat(ending.alert().orElseThrow().toString()).isEqualTo(alert);
    }

    /** The side gave up with this alert. */
    static void refused(TlsEngine by, String alert) {
        Ending ending = by.ending().orElseThrow(() -> new AssertionError(by.name() + " goes on: " + by.states()));
        assertThat(ending.refusal().map(Refusal::failure))
                .as(ending.explanation())
                .contains(alert);
    }

    /** Both sides are connected, and data goes in both directions. */
    static void connected(Loop loop) {
        goesOn(loop.client);
        goesOn(loop.server);
        assertThat(loop.client.states()).contains("ClientHandshake.Connected", "RecordWrite.Open");
        assertThat(loop.server.states()).contains("ServerHandshake.Connected", "RecordWrite.Open");
        loop.write(loop.client, "to the server".getBytes(US_ASCII));
        loop.write(loop.server, "to the client".getBytes(US_ASCII));
        assertThat(taken(loop.atServer)).isEqualTo("to the server");
        assertThat(taken(loop.atClient)).isEqualTo("to the client");
    }

    static void goesOn(TlsEngine engine) {
        assertThat(engine.ending().map(Ending::explanation)).as(engine.name()).isEmpty();
    }

    /** What an application got since it was asked last. */
    static String taken(ByteBuffer buffer) {
        byte[] octets = new byte[buffer.position()];
        buffer.get(0, octets);
        buffer.clear();
        return new String(octets, US_ASCII);
    }
}
