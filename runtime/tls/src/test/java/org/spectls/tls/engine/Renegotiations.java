package org.spectls.tls.engine;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.ports.Configuration;

/** Open connections that negotiate again, and hellos that are bound to them. RFC 5746. */
final class Renegotiations {
    static final int RENEGOTIATION_INFO = 0xff01;

    private Renegotiations() {}

    static Loop open(Consumer<Configuration.Builder> change) {
        Consumer<Configuration.Builder> both = change.andThen(c -> c.renegotiation(true));
        Loop loop = Side.client().with(both).to(Side.server().with(both)).handshake();
        Outcome.connected(loop);
        return loop;
    }

    /** One that is bound to the connection as it should be. */
    static RawHello clientHello(Loop loop) {
        // In a full handshake the first Finished is the client's.
        return bound(RawHello.of(Loop.plain().client), loop.client.tlsUnique().toArray());
    }

    static RawHello serverHello() {
        Loop loop = Loop.plain();
        RawHello[] seen = new RawHello[1];
        loop.onWayToClient = Meddler.editingHello(hello -> {
            seen[0] = hello;
            return hello;
        });
        loop.handshake();
        return seen[0];
    }

    /** What a server that the tap listened to answers to the client's next hello. */
    static RawHello boundServerHello(Loop loop, Tap tap) {
        Bytes verifyData = Bytes.wrap(tap.open(loop.client.parameters().orElseThrow(), loop.master, true)
                        .get(0)
                        .octets())
                .slice(4);
        loop.client.renegotiate(0);
        discard(loop.client);
        return bound(serverHello(), loop.client.tlsUnique().concat(verifyData).toArray());
    }

    static void discard(TlsEngine engine) {
        engine.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(4096), 0);
    }

    private static RawHello bound(RawHello hello, byte[] binding) {
        int[] info = new int[1 + binding.length];
        info[0] = binding.length;
        for (int i = 0; i < binding.length; i++) {
            info[i + 1] = binding[i];
        }
        return hello.with(RENEGOTIATION_INFO, info);
    }
}
