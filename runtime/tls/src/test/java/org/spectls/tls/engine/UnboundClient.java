package org.spectls.tls.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.spectls.crypto.hash.HashAlgorithm;
import org.spectls.crypto.hash.TlsPrf;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.ContentType;

/**
 * A client written out, that knows nothing of secure renegotiation: it says neither the extension nor the signal, RFC 5746
 * section 3.4. With TLS_PSK_WITH_AES_128_GCM_SHA256, RFC 4279 section 2, RFC 5487.
 */
final class UnboundClient {
    private static final int RENEGOTIATION_INFO = 0xff01;
    private static final int HANDSHAKE = 22;
    private static final byte[] CLIENT_KEY_EXCHANGE = {16, 0, 0, 4, 0, 2, 'm', 'e'};

    private final Loop loop;
    private final ForgedRecords sealed;

    /** A server that such a client can talk with, and that would negotiate again. */
    static Side server(byte[] master) {
        Configuration shared = SharedKeyServer.client().configuration.build();
        Side server = Side.server()
                .with(c -> c.cipherSuites(shared.cipherSuites())
                        .psks(shared.psks())
                        .renegotiation(true));
        server.keyLog = Optional.of(
                (random, secret) -> System.arraycopy(secret.exposeBytes().toArray(), 0, master, 0, master.length));
        return server;
    }

    /** Takes the place of the loop's client, and opens the connection. */
    UnboundClient(Loop loop, byte[] master) throws GeneralSecurityException {
        this.loop = loop;
        RawHello hello = hello();
        ByteArrayOutputStream transcript = new ByteArrayOutputStream();
        transcript.writeBytes(hello.message());
        clear(HANDSHAKE, hello.message());
        byte[] answer = taken();
        Recut.records(answer).forEach(record -> transcript.write(record, 5, record.length - 5));
        // Its random value stands behind the headers and the version.
        byte[] serverRandom = Arrays.copyOfRange(answer, 5 + 4 + 2, 5 + 4 + 2 + 32);
        transcript.writeBytes(CLIENT_KEY_EXCHANGE);
        clear(HANDSHAKE, CLIENT_KEY_EXCHANGE);
        clear(ContentType.CHANGE_CIPHER_SPEC.code(), new byte[] {1});
        sealed = new ForgedRecords(hello.random, serverRandom, master, false, 0);
        byte[] log = MessageDigest.getInstance("SHA-256").digest(transcript.toByteArray());
        byte[] verifyData = new TlsPrf(HashAlgorithm.SHA256).derive(master, "client finished", 12, log);
        send(
                ContentType.HANDSHAKE,
                ByteBuffer.allocate(16).putInt(20 << 24 | 12).put(verifyData).array());
        taken();
    }

    static RawHello hello() {
        return RawHello.of(SharedKeyServer.client().to(Side.server()).client).without(RENEGOTIATION_INFO);
    }

    /** Sends a record under its keys. */
    void send(ContentType type, byte[] content) throws GeneralSecurityException {
        ByteBuffer record = sealed.next(type.code(), content);
        loop.deliver(ByteBuffer.allocate(record.remaining()).put(record), loop.server, loop.atServer);
    }

    private void clear(int type, byte[] content) {
        byte[] record = Meddler.record(type, 0x0303, content);
        loop.deliver(ByteBuffer.allocate(record.length).put(record), loop.server, loop.atServer);
    }

    private byte[] taken() {
        ByteBuffer out = ByteBuffer.allocate(loop.server.outboundOctets());
        loop.drain(loop.server, out);
        return out.array();
    }
}
