package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;

/** Both applications write whenever they may while the engines are busy. */
final class Chat {
    private static final byte[] WORD = "word".getBytes(US_ASCII);
    private final Loop loop;
    private final ByteBuffer toServer = ByteBuffer.allocate(1 << 16);
    private final ByteBuffer toClient = ByteBuffer.allocate(1 << 16);
    private int fromClient;
    private int fromServer;
    private int turns;

    private Chat(Loop loop) {
        this.loop = loop;
    }

    /** Lets the handshake go on record by record; both applications write whenever they may. */
    static void chatting(Loop loop) {
        Chat chat = new Chat(loop);
        while (chat.step()) {
            assertThat(loop.client.ending()).isEmpty();
            assertThat(loop.server.ending()).isEmpty();
        }
        assertThat(loop.atServer.position()).isEqualTo(chat.fromClient);
        assertThat(loop.atClient.position()).isEqualTo(chat.fromServer);
        loop.atServer.clear();
        loop.atClient.clear();
    }

    private boolean step() {
        loop.drain(loop.client, toServer);
        loop.drain(loop.server, toClient);
        fromClient += say(loop.client, toServer);
        fromServer += say(loop.server, toClient);
        pass(toServer, loop.server, loop.atServer);
        fromServer += say(loop.server, toClient);
        pass(toClient, loop.client, loop.atClient);
        return ++turns < 40;
    }

    private int say(TlsEngine engine, ByteBuffer out) {
        loop.drain(engine, out);
        if (turns > 30) {
            return 0;
        }
        int before = out.position();
        return engine.wrap(ByteBuffer.wrap(WORD), out, 0) == Status.OK && out.position() > before ? WORD.length : 0;
    }

    /** One record at a time, so that words fall between the handshake's. */
    private static void pass(ByteBuffer in, TlsEngine to, ByteBuffer application) {
        in.flip();
        int records = 2;
        while (in.hasRemaining() && records-- > 0) {
            while (to.unwrap(in, application, 0) == Status.NEED_TASK) {
                to.task().ifPresent(Runnable::run);
            }
        }
        while (to.task().isPresent()) {
            to.task().ifPresent(Runnable::run);
            to.advance(0);
        }
        in.compact();
    }
}
