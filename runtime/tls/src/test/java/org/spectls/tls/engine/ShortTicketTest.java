package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.crypto.hash.HashAlgorithm;
import org.spectls.crypto.hash.TlsPrf;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.Session;

/** A server that seals its sessions into very little. RFC 5077 sections 3.3 and 3.4. */
class ShortTicketTest {
    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int SESSION_TICKET = 35;
    private static final byte[] ONE_OCTET = {4, 0, 0, 7, 0, 0, 0, 60, 0, 1, 42};
    private static final int VERIFY_DATA = 12;

    /** All handshake messages, as the client has them. */
    private final ByteArrayOutputStream transcript = new ByteArrayOutputStream();

    private final byte[][] randoms = new byte[2][];

    @Test
    void aTicketOfOneOctetStandsForTheSession() throws GeneralSecurityException {
        Side client = Side.client().keepingSessions(1);
        Loop loop = client.to(Side.server());
        Meddler server = noting(1, true);
        loop.onWayToServer = noting(0, false);
        loop.onWayToClient = records -> loop.server.ended() ? new byte[0] : server.apply(records);
        loop.handshake();
        // The server hashed its own hello, and gave up. In its place:
        note(finished(loop, "client finished"));
        note(ONE_OCTET);
        ForgedRecords forged = new ForgedRecords(randoms[0], randoms[1], loop.master, true, 0);
        ByteBuffer flight = ByteBuffer.allocate(200)
                .put(Meddler.record(HANDSHAKE, 0x0303, ONE_OCTET))
                .put(Meddler.record(CHANGE_CIPHER_SPEC, 0x0303, new byte[] {1}))
                .put(forged.next(HANDSHAKE, finished(loop, "server finished")));
        loop.deliver(flight, loop.client, loop.atClient);

        Outcome.goesOn(loop.client);
        assertThat(loop.client.parameters().orElseThrow().sessionId().isEmpty()).isFalse();
        Session kept = client.sessions.orElseThrow().get("localhost").orElseThrow();
        assertThat(kept.ticket()).isEqualTo(Bytes.of(42));
        assertThat(kept.id()).isEqualTo(Bytes.EMPTY);
    }

    /** Notes what one side says; the server is made to promise a ticket. */
    private Meddler noting(int side, boolean promising) {
        return new Meddler(message -> {
            byte[] said = message;
            if (message[0] == SERVER_HELLO && promising) {
                said = RawHello.parse(message).with(SESSION_TICKET).message();
            }
            if (message[0] <= SERVER_HELLO) {
                randoms[side] = RawHello.parse(message).random;
            }
            note(said);
            return List.of(said);
        });
    }

    private void note(byte[] message) {
        transcript.writeBytes(message);
    }

    private byte[] finished(Loop loop, String label) {
        var hash = HashAlgorithm.SHA256.start();
        hash.update(transcript.toByteArray(), 0, transcript.size());
        byte[] data = new TlsPrf(HashAlgorithm.SHA256).derive(loop.master, label, VERIFY_DATA, hash.finish());
        return ByteBuffer.allocate(4 + VERIFY_DATA)
                .putInt(20 << 24 | VERIFY_DATA)
                .put(data)
                .array();
    }
}
