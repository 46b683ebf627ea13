package org.spectls.tls.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The same handshake messages in other records, as long as nothing protects them. RFC 5246 section 6.2.1. */
final class Recut {
    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int HANDSHAKE = 22;

    private Recut() {}

    /** In records of so many octets. */
    static byte[] cut(byte[] records, int octets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean keysInUse = false;
        for (byte[] record : records(records)) {
            keysInUse |= record[0] == CHANGE_CIPHER_SPEC;
            if (keysInUse || record[0] != HANDSHAKE) {
                out.writeBytes(record);
                continue;
            }
            for (int at = 5; at < record.length; at += octets) {
                byte[] piece = Arrays.copyOfRange(record, at, Math.min(record.length, at + octets));
                out.writeBytes(Meddler.record(HANDSHAKE, 0x0303, piece));
            }
        }
        return out.toByteArray();
    }

    /** In one record, as far as they go out together. */
    static byte[] joined(byte[] records) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        boolean keysInUse = false;
        for (byte[] record : records(records)) {
            keysInUse |= record[0] == CHANGE_CIPHER_SPEC;
            if (keysInUse || record[0] != HANDSHAKE) {
                rest.writeBytes(record);
            } else {
                messages.write(record, 5, record.length - 5);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (messages.size() > 0) {
            out.writeBytes(Meddler.record(HANDSHAKE, 0x0303, messages.toByteArray()));
        }
        out.writeBytes(rest.toByteArray());
        return out.toByteArray();
    }

    /** With some octets of a handshake message before each ChangeCipherSpec. */
    static byte[] straddled(byte[] records, byte[] octets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] record : records(records)) {
            if (record[0] == CHANGE_CIPHER_SPEC) {
                out.writeBytes(Meddler.record(HANDSHAKE, 0x0303, octets));
            }
            out.writeBytes(record);
        }
        return out.toByteArray();
    }

    static List<byte[]> records(byte[] octets) {
        List<byte[]> records = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(octets);
        while (in.hasRemaining()) {
            byte[] record = new byte[5 + (in.getShort(in.position() + 3) & 0xffff)];
            in.get(record);
            records.add(record);
        }
        return records;
    }
}
