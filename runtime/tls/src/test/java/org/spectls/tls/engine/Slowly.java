package org.spectls.tls.engine;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.spectls.kernel.wire.Bytes;

/**
 * A handshake of TLS_..._WITH_AES_128_GCM_SHA256, message by message, so that somebody can put in another: as whoever
 * holds the keys if there are any.
 */
final class Slowly {
    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int SERVER_HELLO = 2;

    private final Loop loop;
    private final Meddler fromClient;
    private final Meddler fromServer;
    private final Deque<Step> steps = new ArrayDeque<>();
    private byte[] clientRandom = new byte[32];
    private byte[] serverRandom = new byte[32];
    private long readByServer = -1;
    private long readByClient = -1;

    private record Step(boolean toServer, Bytes record) {}

    Slowly(Loop loop) {
        this.loop = loop;
        this.fromClient = watching();
        this.fromServer = watching();
    }

    /** Begins, and lets so many records through; false if there are not that many. */
    boolean go(int records) {
        loop.client.connect(Optional.of("localhost"), 0);
        fill();
        for (int i = 0; i < records; i++) {
            Step step = steps.poll();
            if (step == null) {
                return false;
            }
            deliver(step.toServer(), step.record().toArray());
            fill();
        }
        return !steps.isEmpty();
    }

    /** Who gets the next record. */
    TlsEngine target() {
        return toServer() ? loop.server : loop.client;
    }

    /** In which state of its handshake machine. */
    String state() {
        return state(target());
    }

    static String state(TlsEngine engine) {
        return engine.states().stream()
                .filter(state -> state.contains("Handshake."))
                .findFirst()
                .orElseThrow();
    }

    /** In place of the next record comes another. */
    void inject(int type, byte[] content) throws GeneralSecurityException {
        boolean toServer = toServer();
        long sequence = toServer ? readByServer : readByClient;
        byte[] record = sequence < 0
                ? Meddler.record(type, 0x0303, content)
                : octets(new ForgedRecords(clientRandom, serverRandom, loop.master, !toServer, sequence)
                        .next(type, content));
        deliver(toServer, record);
    }

    private boolean toServer() {
        return steps.element().toServer();
    }

    private void deliver(boolean toServer, byte[] record) {
        ByteBuffer in = ByteBuffer.allocate(record.length).put(record);
        if (toServer) {
            loop.deliver(in, loop.server, loop.atServer);
        } else {
            loop.deliver(in, loop.client, loop.atClient);
        }
        // Behind a ChangeCipherSpec, records count from 0.
        long more = record[0] == CHANGE_CIPHER_SPEC || (toServer ? readByServer : readByClient) >= 0 ? 1 : 0;
        if (toServer) {
            readByServer += more;
        } else {
            readByClient += more;
        }
    }

    private void fill() {
        fill(loop.client, fromClient, true);
        fill(loop.server, fromServer, false);
    }

    private void fill(TlsEngine from, Meddler splitter, boolean toServer) {
        ByteBuffer out = ByteBuffer.allocate(from.outboundOctets());
        loop.drain(from, out);
        for (byte[] record : Recut.records(splitter.apply(out.array()))) {
            steps.add(new Step(toServer, Bytes.wrap(record)));
        }
    }

    /** Changes nothing, but puts each message into a record of its own. */
    private Meddler watching() {
        return new Meddler(message -> {
            if (message[0] == 1) {
                clientRandom = Arrays.copyOfRange(message, 6, 38);
            }
            if (message[0] == SERVER_HELLO) {
                serverRandom = Arrays.copyOfRange(message, 6, 38);
            }
            return List.of(message);
        });
    }

    private static byte[] octets(ByteBuffer record) {
        byte[] octets = new byte[record.remaining()];
        record.get(octets);
        return octets;
    }
}
