package org.spectls.cli.interop;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A peer that shares nothing with the stack under test but the JDK: ECDHE on secp256r1, AES-128-GCM, and heartbeats,
 * which none of the programs at hand can exchange. It trusts anybody and checks nothing that the test does not ask for.
 */
final class MinimalTlsClient implements AutoCloseable {
    private static final int HANDSHAKE = 22;
    private static final int HEARTBEAT = 24;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final ByteArrayOutputStream transcript = new ByteArrayOutputStream();
    private final byte[] clientRandom = new byte[32];
    private byte[] serverRandom = new byte[0];
    private byte[] keys = new byte[0];
    private byte[] master = new byte[0];
    private long sent;
    private long received;

    MinimalTlsClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        new SecureRandom().nextBytes(clientRandom);
    }

    /** A handshake that offers heartbeats; fails when the server does not take them up. */
    void handshake() throws IOException, GeneralSecurityException {
        send(HANDSHAKE, message(1, clientHello()));
        byte[] hello = expect(2);
        serverRandom = Arrays.copyOfRange(hello, 2, 34);
        if (!HexFormat.of().formatHex(hello).contains("000f000101")) {
            throw new IOException("the server does not take heartbeats up");
        }
        expect(11);
        byte[] exchange = expect(12);
        expect(14);

        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        byte[] point = point((ECPublicKey) pair.getPublic());
        send(HANDSHAKE, message(16, concat(new byte[] {(byte) point.length}, point)));

        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.getPrivate());
        agreement.doPhase(peerKey(Arrays.copyOfRange(exchange, 4, 69), (ECPublicKey) pair.getPublic()), true);
        master = prf(agreement.generateSecret(), "master secret", concat(clientRandom, serverRandom), 48);
        keys = prf(master, "key expansion", concat(serverRandom, clientRandom), 40);

        record(20, new byte[] {1});
        sendSealed(HANDSHAKE, finished("client finished"));
        byte[] expected = finished("server finished");
        if (readRecord(20).length != 1) {
            throw new IOException("a ChangeCipherSpec of one octet expected");
        }
        if (!Arrays.equals(open(HANDSHAKE, readRecord(HANDSHAKE)), expected)) {
            throw new IOException("the server's Finished does not verify");
        }
    }

    /** Sends a heartbeat request; {@code length} is what its length field says. */
    void request(byte[] payload, int length) throws IOException, GeneralSecurityException {
        sendSealed(
                HEARTBEAT, concat(new byte[] {1, (byte) (length >>> 8), (byte) length}, concat(payload, new byte[16])));
    }

    /** The payload of the next heartbeat response. */
    byte[] response() throws IOException, GeneralSecurityException {
        byte[] message = open(HEARTBEAT, readRecord(HEARTBEAT));
        int length = ByteBuffer.wrap(message).getShort(1);
        if (message[0] != 2 || message.length < 3 + length + 16) {
            throw new IOException("no heartbeat response");
        }
        return Arrays.copyOfRange(message, 3, 3 + length);
    }

    /** Sends application data. */
    void write(String text) throws IOException, GeneralSecurityException {
        sendSealed(23, text.getBytes(US_ASCII));
    }

    /** The next record of application data. */
    String read() throws IOException, GeneralSecurityException {
        return new String(open(23, readRecord(23)), US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] clientHello() {
        return concat(
                concat(new byte[] {3, 3}, clientRandom),
                HexFormat.of()
                        .parseHex(
                                "00" // session_id
                                        + "0002c02b" // TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
                                        + "0100" // compression_methods
                                        + "0020" // extensions: supported_groups, signature_algorithms, heartbeat,
                                        // renegotiation_info
                                        + "000a000400020017" + "000d000400020403" + "000f000101" + "ff01000100"
                                        + "000b00020100"));
    }

    /** The handshake message so far, under the master secret. Appended to the transcript. */
    private byte[] finished(String label) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(transcript.toByteArray());
        return message(20, prf(master, label, hash, 12));
    }

    private byte[] message(int type, byte[] body) {
        byte[] message = concat(
                new byte[] {(byte) type, (byte) (body.length >>> 16), (byte) (body.length >>> 8), (byte) body.length},
                body);
        transcript.writeBytes(message);
        return message;
    }

    private byte[] pending = new byte[0];

    /** The body of the next handshake message, which must be of that type. */
    private byte[] expect(int type) throws IOException {
        while (pending.length < 4 || pending.length < 4 + length(pending)) {
            pending = concat(pending, readRecord(HANDSHAKE));
        }
        if (pending[0] != type) {
            throw new IOException("handshake message " + type + " expected, not " + pending[0]);
        }
        int end = 4 + length(pending);
        transcript.write(pending, 0, end);
        byte[] body = Arrays.copyOfRange(pending, 4, end);
        pending = Arrays.copyOfRange(pending, end, pending.length);
        return body;
    }

    private static int length(byte[] message) {
        return ByteBuffer.wrap(message).getInt() & 0xffffff;
    }

    private void send(int type, byte[] content) throws IOException {
        record(type, content);
    }

    private void record(int type, byte[] fragment) throws IOException {
        out.write(concat(
                new byte[] {(byte) type, 3, 3, (byte) (fragment.length >>> 8), (byte) fragment.length}, fragment));
    }

    private byte[] readRecord(int type) throws IOException {
        int actual = in.readUnsignedByte();
        in.readUnsignedShort();
        byte[] fragment = new byte[in.readUnsignedShort()];
        in.readFully(fragment);
        if (actual != type) {
            throw new IOException("a record of type " + type + " expected, not " + actual + " "
                    + HexFormat.of().formatHex(fragment));
        }
        return fragment;
    }

    private void sendSealed(int type, byte[] content) throws IOException, GeneralSecurityException {
        byte[] explicit = ByteBuffer.allocate(8).putLong(sent).array();
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, 0, 32, explicit);
        cipher.updateAAD(aad(sent++, type, content.length));
        record(type, concat(explicit, cipher.doFinal(content)));
    }

    private byte[] open(int type, byte[] fragment) throws GeneralSecurityException {
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, 16, 36, Arrays.copyOf(fragment, 8));
        cipher.updateAAD(aad(received++, type, fragment.length - 24));
        return cipher.doFinal(fragment, 8, fragment.length - 8);
    }

    private Cipher cipher(int mode, int keyOffset, int saltOffset, byte[] explicit) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = concat(Arrays.copyOfRange(keys, saltOffset, saltOffset + 4), explicit);
        cipher.init(mode, new SecretKeySpec(keys, keyOffset, 16, "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }

    private static byte[] aad(long sequence, int type, int length) {
        return ByteBuffer.allocate(13)
                .putLong(sequence)
                .put((byte) type)
                .putShort((short) 0x0303)
                .putShort((short) length)
                .array();
    }

    private static byte[] prf(byte[] secret, String label, byte[] seed, int length) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        byte[] labelled = concat(label.getBytes(US_ASCII), seed);
        byte[] chain = mac.doFinal(labelled);
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        while (result.size() < length) {
            mac.update(chain);
            result.writeBytes(mac.doFinal(labelled));
            chain = mac.doFinal(chain);
        }
        return Arrays.copyOf(result.toByteArray(), length);
    }

    private static byte[] point(ECPublicKey key) {
        return concat(
                new byte[] {4},
                concat(
                        coordinate(key.getW().getAffineX()),
                        coordinate(key.getW().getAffineY())));
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] result = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, result, 32 - length, length);
        return result;
    }

    private static ECPublicKey peerKey(byte[] point, ECPublicKey own) throws GeneralSecurityException {
        ECPoint w = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(w, own.getParams()));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
