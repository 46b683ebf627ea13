package org.spectls.tls.engine;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.spectls.kernel.wire.Bytes;

/** Carries a loop's records one at a time, in the order in which they were sent. */
final class Wire {
    private final Loop loop;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private record Waiting(boolean toServer, Bytes record) {}

    Wire(Loop loop) {
        this.loop = loop;
    }

    /** Takes what both sides have to send. */
    void fill() {
        take(loop.client).forEach(record -> waiting.add(new Waiting(true, record)));
        take(loop.server).forEach(record -> waiting.add(new Waiting(false, record)));
    }

    /** Hands over the next record, and takes what is sent in answer; false when there is none. */
    boolean pass() {
        Waiting next = waiting.poll();
        if (next == null) {
            return false;
        }
        ByteBuffer in =
                ByteBuffer.allocate(next.record().length()).put(next.record().toArray());
        if (next.toServer()) {
            loop.deliver(in, loop.server, loop.atServer);
        } else {
            loop.deliver(in, loop.client, loop.atClient);
        }
        fill();
        return true;
    }

    /** The types of records that a side sends now, on their way. */
    List<Integer> send(TlsEngine from) {
        List<Bytes> records = take(from);
        records.forEach(record -> waiting.add(new Waiting(from == loop.client, record)));
        return records.stream().map(record -> record.get(0)).toList();
    }

    private List<Bytes> take(TlsEngine from) {
        ByteBuffer out = ByteBuffer.allocate(from.outboundOctets());
        loop.drain(from, out);
        return Recut.records(out.array()).stream().map(Bytes::wrap).toList();
    }
}
