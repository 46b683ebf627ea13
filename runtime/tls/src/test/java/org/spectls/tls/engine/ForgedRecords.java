package org.spectls.tls.engine;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.spectls.crypto.hash.HashAlgorithm;
import org.spectls.crypto.hash.TlsPrf;
import org.spectls.tls.protocol.wire.Parameters;

/**
 * What a peer could send that keeps to no rule but knows the keys: records of TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
 * that verify, whatever they hold. RFC 5246 section 6.3, RFC 5288 section 3.
 */
final class ForgedRecords {
    private static final int KEY = 16;
    private static final int SALT = 4;

    private final byte[] key;
    private final byte[] salt;
    private long sequence;

    /**
     * Takes one side's place as sender after the handshake.
     *
     * @param sequence how many protected records that side has sent
     */
    ForgedRecords(Parameters parameters, byte[] master, boolean fromServer, long sequence) {
        this(parameters.clientRandom().toArray(), parameters.serverRandom().toArray(), master, fromServer, sequence);
    }

    /** Takes one side's place before the handshake is done. */
    ForgedRecords(byte[] clientRandom, byte[] serverRandom, byte[] master, boolean fromServer, long sequence) {
        byte[] block = new TlsPrf(HashAlgorithm.SHA256)
                .derive(master, "key expansion", 2 * (KEY + SALT), serverRandom, clientRandom);
        int side = fromServer ? 1 : 0;
        this.key = Arrays.copyOfRange(block, side * KEY, (side + 1) * KEY);
        this.salt = Arrays.copyOfRange(block, 2 * KEY + side * SALT, 2 * KEY + (side + 1) * SALT);
        this.sequence = sequence;
    }

    /** The next record, header and all, ready to be read. */
    ByteBuffer next(int type, byte[] content) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(SALT + 8).put(salt).putLong(sequence).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(header(ByteBuffer.allocate(13).putLong(sequence), type, content.length)
                .array());
        byte[] sealed = cipher.doFinal(content);
        ByteBuffer record = header(ByteBuffer.allocate(5 + 8 + sealed.length), type, 8 + sealed.length)
                .putLong(sequence)
                .put(sealed);
        sequence++;
        return record.flip();
    }

    private static ByteBuffer header(ByteBuffer out, int type, int length) {
        return out.put((byte) type).putShort((short) 0x0303).putShort((short) length);
    }
}
