package org.spectls.tls.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.spectls.crypto.hash.TlsPrf;
import org.spectls.crypto.record.RecordKeys;
import org.spectls.crypto.record.RecordOpener;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.wire.CipherMode;
import org.spectls.tls.protocol.wire.HashAlgorithm;
import org.spectls.tls.protocol.wire.Parameters;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.TrafficKeys;

/** Sees one direction's records on their way, and opens them once it has the keys. RFC 5246 sections 6.2 and 6.3. */
final class Tap implements UnaryOperator<byte[]> {
    private static final int CHANGE_CIPHER_SPEC = 20;

    final List<byte[]> inTheClear = new ArrayList<>();
    final List<byte[]> sealed = new ArrayList<>();
    private boolean keysInUse;

    /** A record's content. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Content(int type, byte[] octets) {}

    @Override
    public byte[] apply(byte[] records) {
        ByteBuffer in = ByteBuffer.wrap(records);
        while (in.hasRemaining()) {
            byte[] record = new byte[5 + (in.getShort(in.position() + 3) & 0xffff)];
            in.get(record);
            (keysInUse ? sealed : inTheClear).add(record);
            keysInUse |= record[0] == CHANGE_CIPHER_SPEC;
        }
        return records;
    }

    /** What the protected records hold, as long as the first keys of the direction are in use. */
    List<Content> open(Parameters parameters, byte[] master, boolean fromServer) {
        RecordOpener opener = RecordOpener.of(keys(parameters, master, fromServer));
        List<Content> contents = new ArrayList<>();
        for (byte[] record : sealed) {
            byte[] plain = new byte[1 << 15];
            int version = ((record[1] & 0xff) << 8) | (record[2] & 0xff);
            int length = opener.open(record[0], version, record, 5, record.length - 5, plain, 0);
            if (length < 0) {
                throw new IllegalStateException("does not open: " + length);
            }
            contents.add(new Content(record[0], Arrays.copyOf(plain, length)));
        }
        return contents;
    }

    /** The keys of one direction, made of the master secret. */
    static RecordKeys keys(Parameters p, byte[] master, boolean fromServer) {
        boolean old = p.version().code() < ProtocolVersion.TLS12.code();
        int mac = p.suite().mac().octets();
        int key = p.suite().cipher().key();
        int iv = p.suite().cipher().mode().equals(CipherMode.CBC) && p.version().equals(ProtocolVersion.TLS10)
                ? p.suite().cipher().recordIv()
                : p.suite().cipher().fixedIv();
        byte[] block = new byte[2 * (mac + key + iv)];
        new TlsPrf(Algorithms.hash(old ? HashAlgorithm.MD5_SHA1 : p.suite().prf()))
                .derive(
                        master,
                        "key expansion".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        block,
                        p.serverRandom().concat(p.clientRandom()).toArray());
        int side = fromServer ? 1 : 0;
        return Ciphers.recordKeys(new TrafficKeys(
                p.version(),
                p.suite().cipher(),
                p.suite().mac(),
                p.encryptThenMac(),
                p.compression(),
                1 << 14,
                Long.MAX_VALUE,
                part(block, 0, side, mac),
                part(block, 2 * mac, side, key),
                part(block, 2 * mac + 2 * key, side, iv)));
    }

    private static Secret part(byte[] block, int start, int side, int octets) {
        return Secret.copyOf(Arrays.copyOfRange(block, start + side * octets, start + (side + 1) * octets));
    }
}
