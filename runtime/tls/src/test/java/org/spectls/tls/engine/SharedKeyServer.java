package org.spectls.tls.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.hash.HashAlgorithm;
import org.spectls.crypto.hash.TlsPrf;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.PreSharedKey;

/**
 * A server written out, that comes to the end of a handshake whatever its hello says, and of a second one on the same
 * connection: with TLS_PSK_WITH_AES_128_GCM_SHA256, where it proves itself by its Finished alone. It resumes whatever
 * session it is asked for. RFC 4279 section 2, RFC 5487, RFC 5077.
 */
final class SharedKeyServer {
    private static final CipherSuite SUITE = CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256;
    private static final int EXTENDED_MASTER_SECRET = 23;
    private static final int SESSION_TICKET = 35;
    private static final int RENEGOTIATION_INFO = 0xff01;
    private static final byte[] CLIENT_KEY_EXCHANGE = {16, 0, 0, 4, 0, 2, 'm', 'e'};

    private final Loop loop;
    private final TlsPrf prf = new TlsPrf(HashAlgorithm.SHA256);
    private final ByteArrayOutputStream transcript = new ByteArrayOutputStream();
    private final Tap fromClient = new Tap();

    /** None before its first ChangeCipherSpec. */
    private @Nullable ForgedRecords sealed;

    private byte[] binding = new byte[0];

    /** What becomes of a record's content before it is protected. */
    UnaryOperator<byte[]> compression = UnaryOperator.identity();

    /** Takes the place of the loop's server. */
    SharedKeyServer(Loop loop) {
        this.loop = loop;
    }

    /** A client that can talk with it. */
    static Side client() {
        return Side.client()
                .with(c -> c.cipherSuites(List.of(SUITE))
                        .psks(List.of(new PreSharedKey(Bytes.ascii("me"), Secret.copyOf(new byte[] {1, 2, 3})))));
    }

    /** Answers the hello that the client has just sent, and whatever follows; gives it the tickets. */
    void serve(UnaryOperator<RawHello> edit, byte[]... tickets) throws GeneralSecurityException {
        byte[] clientHello = clientHello();
        RawHello hello = edit.apply(hello(tickets));
        transcript.reset();
        transcript.writeBytes(clientHello);
        say(hello.message());
        say(Samples.of("ServerHelloDone"));
        fromClient.apply(taken());
        transcript.writeBytes(CLIENT_KEY_EXCHANGE);
        byte[] clientFinished = finished("client finished");
        transcript.writeBytes(clientFinished);
        byte[] serverFinished = finish(clientHello, hello, tickets);
        binding = ByteBuffer.allocate(24)
                .put(clientFinished, 4, 12)
                .put(serverFinished, 4, 12)
                .array();
    }

    /** Resumes the session that the hello asks for; gives the client the tickets. RFC 5246 section 7.3. */
    void resume(byte[]... tickets) throws GeneralSecurityException {
        byte[] clientHello = clientHello();
        RawHello hello = hello(tickets);
        hello.sessionId = RawHello.parse(clientHello).sessionId;
        transcript.reset();
        transcript.writeBytes(clientHello);
        say(hello.message());
        finish(clientHello, hello, tickets);
        fromClient.apply(taken());
    }

    /** Sends a record, under its keys if it has some. */
    void send(ContentType type, byte[] content) throws GeneralSecurityException {
        ForgedRecords keyed = sealed;
        ByteBuffer record = keyed == null
                ? ByteBuffer.wrap(Meddler.record(type.code(), 0x0303, content))
                : keyed.next(type.code(), compression.apply(content));
        loop.deliver(ByteBuffer.allocate(record.remaining()).put(record), loop.client, loop.atClient);
    }

    /** The end of its last flight. */
    private byte[] finish(byte[] clientHello, RawHello hello, byte[]... tickets) throws GeneralSecurityException {
        for (byte[] ticket : tickets) {
            say(newSessionTicket(ticket));
        }
        byte[] finished = finished("server finished");
        send(ContentType.CHANGE_CIPHER_SPEC, new byte[] {1});
        sealed = new ForgedRecords(RawHello.parse(clientHello).random, hello.random, loop.master, true, 0);
        say(finished);
        return finished;
    }

    private void say(byte[] message) throws GeneralSecurityException {
        transcript.writeBytes(message);
        send(ContentType.HANDSHAKE, message);
    }

    /** Under the first keys, if there are any. */
    private byte[] clientHello() {
        fromClient.apply(taken());
        if (sealed == null) {
            byte[] record = fromClient.inTheClear.get(0);
            return Arrays.copyOfRange(record, 5, record.length);
        }
        List<Tap.Content> contents = fromClient.open(loop.client.parameters().orElseThrow(), loop.master, false);
        return contents.get(contents.size() - 1).octets();
    }

    private RawHello hello(byte[]... tickets) {
        RawHello hello = RawHello.parse(Samples.of("ServerHello"));
        hello.suites.set(0, SUITE.code());
        int[] info = new int[1 + binding.length];
        info[0] = binding.length;
        for (int i = 0; i < binding.length; i++) {
            info[i + 1] = binding[i];
        }
        hello.with(EXTENDED_MASTER_SECRET).with(RENEGOTIATION_INFO, info);
        return tickets.length == 0 ? hello : hello.with(SESSION_TICKET);
    }

    private static byte[] newSessionTicket(byte[] ticket) {
        int hour = 3600;
        return ByteBuffer.allocate(10 + ticket.length)
                .putInt(4 << 24 | 6 + ticket.length)
                .putInt(hour)
                .putShort((short) ticket.length)
                .put(ticket)
                .array();
    }

    private byte[] finished(String label) throws GeneralSecurityException {
        byte[] log = MessageDigest.getInstance("SHA-256").digest(transcript.toByteArray());
        return ByteBuffer.allocate(16)
                .putInt(20 << 24 | 12)
                .put(prf.derive(loop.master, label, 12, log))
                .array();
    }

    private byte[] taken() {
        ByteBuffer out = ByteBuffer.allocate(loop.client.outboundOctets());
        loop.drain(loop.client, out);
        return out.array();
    }
}
