package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.tls.protocol.wire.HeartbeatMode;

/** Keys that have protected as many records as they may. RFC 5246 section 6.1, RFC 9325 section 4.4. */
class WornKeysTest {

    @Test
    void protectNoMore() {
        Side client = Side.client().keepingSessions(1).with(c -> c.recordsPerKey(5));
        Loop loop = client.to(Side.server().with(c -> c.recordsPerKey(5))).handshake();
        byte[] data = new byte[10];

        // Of five, the Finished was the first, and close_notify will be the last.
        for (int i = 0; i < 3; i++) {
            loop.write(loop.client, data);
        }
        ByteBuffer source = ByteBuffer.wrap(data);
        loop.client.wrap(source, ByteBuffer.allocate(1000), 0);
        loop.exchange();

        assertThat(source.remaining()).isEqualTo(data.length);
        assertThat(loop.client.ending().orElseThrow().cause()).isEqualTo(Ending.Cause.CLOSED);
        assertThat(loop.server.ending().orElseThrow().cause()).isEqualTo(Ending.Cause.CLOSED);
        assertThat(loop.atServer.position()).isEqualTo(3 * data.length);
        assertThat(client.sessions.orElseThrow().size()).isZero();
    }

    @Test
    void anEndedConnectionTakesNoMore() {
        Loop loop =
                Side.client().with(c -> c.recordsPerKey(2)).to(Side.server()).handshake();
        ByteBuffer source = ByteBuffer.allocate(10);
        loop.client.wrap(source, ByteBuffer.allocate(1000), 0);
        loop.exchange();

        assertThat(loop.client.wrap(source, ByteBuffer.allocate(1000), 0)).isEqualTo(Status.ENDED);
        assertThat(source.remaining()).isEqualTo(10);
    }

    @Test
    void openNoMore() {
        Loop loop =
                Side.client().to(Side.server().with(c -> c.recordsPerKey(5))).handshake();

        for (int i = 0; i < 4; i++) {
            loop.write(loop.client, new byte[10]);
        }
        Outcome.goesOn(loop.server);
        loop.write(loop.client, new byte[10]);

        Outcome.refused(loop.server, "internal_error");
        assertThat(loop.atServer.position()).isEqualTo(40);
    }

    @Test
    void areNotWornByRecordsThatWaitForRoom() {
        Loop loop =
                Side.client().to(Side.server().with(c -> c.recordsPerKey(5))).handshake();
        ByteBuffer wire = ByteBuffer.allocate(1000);
        loop.client.wrap(ByteBuffer.wrap(new byte[10]), wire, 0);
        wire.flip();

        for (int i = 0; i < 20; i++) {
            assertThat(loop.server.unwrap(wire, ByteBuffer.allocate(1), 0)).isEqualTo(Status.NEED_ROOM);
        }

        assertThat(loop.server.unwrap(wire, loop.atServer, 0)).isEqualTo(Status.OK);
        assertThat(loop.atServer.position()).isEqualTo(10);
    }

    @Test
    void areWornByHeartbeatsToo() {
        Side server = Side.server()
                .with(c -> c.recordsPerKey(5).heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)));
        Loop loop = Side.client()
                .with(c -> c.heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)))
                .to(server)
                .handshake();
        Tap tap = new Tap();
        loop.onWayToClient = tap;

        for (int i = 0; i < 6 && !loop.server.ended(); i++) {
            loop.client.sendHeartbeat(0);
            loop.exchange();
        }

        // Those behind the Finished, the last of them close_notify.
        assertThat(tap.inTheClear).hasSize(4);
        assertThat(loop.server.ending().orElseThrow().cause()).isEqualTo(Ending.Cause.CLOSED);
    }
}
