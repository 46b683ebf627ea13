package org.spectls.tls.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Somebody in the path, who takes handshake messages for others as long as nothing protects them. Each message travels in
 * a record of its own behind him.
 */
final class Meddler implements UnaryOperator<byte[]> {
    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int HANDSHAKE = 22;

    private final Rewriting rewriting;
    private boolean keysInUse;

    /** What becomes of a message, its header of four octets included. */
    interface Rewriting {
        List<byte[]> of(byte[] message);
    }

    Meddler(Rewriting rewriting) {
        this.rewriting = rewriting;
    }

    /** One who takes another message for each of a type; none: it disappears. */
    static Meddler replacing(int type, byte[]... others) {
        return new Meddler(message -> message[0] == type ? List.of(others) : List.of(message));
    }

    /** One who edits the messages of a type. */
    static Meddler editing(int type, UnaryOperator<byte[]> edit) {
        return new Meddler(message -> List.of(message[0] == type ? edit.apply(message) : message));
    }

    /** One who edits the hellos of either side. */
    static Meddler editingHello(UnaryOperator<RawHello> edit) {
        return new Meddler(message -> List.of(
                message[0] == 1 || message[0] == 2
                        ? edit.apply(RawHello.parse(message)).message()
                        : message));
    }

    @Override
    public byte[] apply(byte[] records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer in = ByteBuffer.wrap(records);
        while (in.hasRemaining()) {
            int type = in.get(in.position());
            int version = in.getShort(in.position() + 1) & 0xffff;
            byte[] record = new byte[5 + (in.getShort(in.position() + 3) & 0xffff)];
            in.get(record);
            keysInUse |= type == CHANGE_CIPHER_SPEC;
            if (type != HANDSHAKE || keysInUse) {
                out.writeBytes(record);
            } else {
                for (byte[] message : messages(record)) {
                    rewriting.of(message).forEach(other -> out.writeBytes(record(type, version, other)));
                }
            }
        }
        return out.toByteArray();
    }

    /** A record that nothing protects. */
    static byte[] record(int type, int version, byte[] content) {
        return ByteBuffer.allocate(5 + content.length)
                .put((byte) type)
                .putShort((short) version)
                .putShort((short) content.length)
                .put(content)
                .array();
    }

    private static List<byte[]> messages(byte[] record) {
        List<byte[]> messages = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(record).position(5);
        while (in.hasRemaining()) {
            byte[] message = new byte[4 + (in.getInt(in.position()) & 0xffffff)];
            in.get(message);
            messages.add(message);
        }
        return messages;
    }
}
