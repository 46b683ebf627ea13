package org.spectls.tls.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A hello of either side, taken apart, so that it can be put together as no peer of ours would. RFC 5246 section 7.4.1. */
final class RawHello {
    private static final int CLIENT_HELLO = 1;

    final int type;
    int version;
    final byte[] random;
    byte[] sessionId;
    /** The server's is one. */
    final List<Integer> suites = new ArrayList<>();

    byte[] compressions;
    final List<Extension> extensions = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Extension(int type, byte[] data) {}

    private RawHello(int type, int version, byte[] random, byte[] sessionId, byte[] compressions) {
        this.type = type;
        this.version = version;
        this.random = random;
        this.sessionId = sessionId;
        this.compressions = compressions;
    }

    static RawHello parse(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message).position(4);
        int type = message[0];
        RawHello hello =
                new RawHello(type, in.getShort() & 0xffff, take(in, 32), take(in, in.get() & 0xff), new byte[] {0});
        int octets = type == CLIENT_HELLO ? in.getShort() & 0xffff : 2;
        for (int i = 0; i < octets; i += 2) {
            hello.suites.add(in.getShort() & 0xffff);
        }
        hello.compressions = take(in, type == CLIENT_HELLO ? in.get() & 0xff : 1);
        if (in.hasRemaining()) {
            in.getShort();
        }
        while (in.hasRemaining()) {
            hello.extensions.add(new Extension(in.getShort() & 0xffff, take(in, in.getShort() & 0xffff)));
        }
        return hello;
    }

    /** The hello of a client of ours with this configuration. */
    static RawHello of(TlsEngine client) {
        client.connect(Optional.of("localhost"), 0);
        ByteBuffer out = ByteBuffer.allocate(client.outboundOctets());
        client.wrap(ByteBuffer.allocate(0), out, 0);
        return parse(Arrays.copyOfRange(out.array(), 5, out.capacity()));
    }

    /** In place of the extension of that type, or behind all others. */
    RawHello with(int extension, int... data) {
        without(extension);
        return adding(extension, data);
    }

    /** Behind all others, even if there is one. */
    RawHello adding(int extension, int... data) {
        byte[] octets = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            octets[i] = (byte) data[i];
        }
        extensions.add(new Extension(extension, octets));
        return this;
    }

    RawHello without(int extension) {
        extensions.removeIf(e -> e.type() == extension);
        return this;
    }

    boolean has(int extension) {
        return extensions.stream().anyMatch(e -> e.type() == extension);
    }

    byte[] message() {
        ByteBuffer out = ByteBuffer.allocate(1 << 16).position(4);
        out.putShort((short) version).put(random).put((byte) sessionId.length).put(sessionId);
        if (type == CLIENT_HELLO) {
            out.putShort((short) (2 * suites.size()));
        }
        suites.forEach(suite -> out.putShort(suite.shortValue()));
        if (type == CLIENT_HELLO) {
            out.put((byte) compressions.length);
        }
        out.put(compressions);
        if (!extensions.isEmpty()) {
            out.putShort((short)
                    extensions.stream().mapToInt(e -> 4 + e.data().length).sum());
        }
        extensions.forEach(e ->
                out.putShort((short) e.type()).putShort((short) e.data().length).put(e.data()));
        out.putInt(0, type << 24 | out.position() - 4);
        byte[] message = new byte[out.position()];
        out.get(0, message);
        return message;
    }

    private static byte[] take(ByteBuffer in, int octets) {
        byte[] taken = new byte[octets];
        in.get(taken);
        return taken;
    }
}
