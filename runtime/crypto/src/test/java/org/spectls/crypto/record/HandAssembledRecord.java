package org.spectls.crypto.record;

import static org.spectls.crypto.record.Protections.TYPE;
import static org.spectls.crypto.record.Protections.VERSION;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.AEADCipher;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CBCModeCipher;
import org.bouncycastle.crypto.modes.CCMBlockCipher;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** Records put together from Bouncy Castle's primitives and the RFCs' own words, as slowly and plainly as can be. */
final class HandAssembledRecord {
    private final RecordKeys keys;

    HandAssembledRecord(RecordKeys keys) {
        this.keys = keys;
    }

    /**
     * A fragment.
     *
     * @param iv what the first block is chained to: the explicit IV, or else the last block of the record before
     * @param extraBlocks of padding, more than need be
     */
    byte[] blockCipher(long sequence, byte[] content, byte[] iv, int extraBlocks) {
        byte[] visible = keys.explicitIv() ? iv : new byte[0];
        if (keys.encryptThenMac()) {
            byte[] encrypted = join(visible, encrypt(padded(content, extraBlocks), iv));
            return join(encrypted, mac(sequence, encrypted));
        }
        return join(visible, encrypt(padded(join(content, mac(sequence, content)), extraBlocks), iv));
    }

    /** A fragment of content and MAC. */
    byte[] nullCipher(long sequence, byte[] content) {
        return join(content, mac(sequence, content));
    }

    /** A fragment; the explicit nonce, where there is one, is the sequence number. */
    byte[] aead(long sequence, byte[] content) {
        boolean explicit = keys.cipher() != RecordCipher.CHACHA20_POLY1305;
        return aead(sequence, content, explicit ? number(sequence) : new byte[0]);
    }

    /** A fragment with an explicit nonce, or with none if that is empty. */
    byte[] aead(long sequence, byte[] content, byte[] explicit) {
        byte[] nonce = explicit.length > 0 ? join(keys.fixedIv(), explicit) : xor(keys.fixedIv(), sequence);
        int tagLength = keys.cipher().name().endsWith("CCM_8") ? 8 : 16;
        byte[] header = header(sequence, content.length);
        AEADCipher cipher = aeadCipher();
        cipher.init(true, new AEADParameters(new KeyParameter(keys.key()), 8 * tagLength, nonce, header));
        byte[] sealed = new byte[content.length + tagLength];
        int length = cipher.processBytes(content, 0, content.length, sealed, 0);
        try {
            cipher.doFinal(sealed, length);
        } catch (InvalidCipherTextException impossible) {
            throw new AssertionError(impossible);
        }
        return join(explicit, sealed);
    }

    private AEADCipher aeadCipher() {
        return switch (keys.cipher()) {
            case AES_128_GCM, AES_256_GCM -> GCMBlockCipher.newInstance(AESEngine.newInstance());
            case AES_128_CCM, AES_256_CCM, AES_128_CCM_8, AES_256_CCM_8 ->
                CCMBlockCipher.newInstance(AESEngine.newInstance());
            case CHACHA20_POLY1305 -> new ChaCha20Poly1305();
            default -> throw new IllegalArgumentException(keys.toString());
        };
    }

    private byte[] encrypt(byte[] plain, byte[] iv) {
        CBCModeCipher cipher = CBCBlockCipher.newInstance(engine());
        cipher.init(true, new ParametersWithIV(new KeyParameter(keys.key()), iv));
        byte[] encrypted = new byte[plain.length];
        for (int i = 0; i < plain.length; i += cipher.getBlockSize()) {
            cipher.processBlock(plain, i, encrypted, i);
        }
        return encrypted;
    }

    private BlockCipher engine() {
        return keys.cipher() == RecordCipher.DES_EDE_CBC ? new DESedeEngine() : AESEngine.newInstance();
    }

    private byte[] padded(byte[] plain, int extraBlocks) {
        int block = engine().getBlockSize();
        int padding = extraBlocks * block;
        while ((plain.length + padding + 1) % block != 0) {
            padding++;
        }
        byte[] padded = Arrays.copyOf(plain, plain.length + padding + 1);
        Arrays.fill(padded, plain.length, padded.length, (byte) padding);
        return padded;
    }

    private byte[] mac(long sequence, byte[] content) {
        Digest digest = switch (keys.mac()) {
            case HMAC_SHA1 -> new SHA1Digest();
            case HMAC_SHA256 -> new SHA256Digest();
            case HMAC_SHA384 -> new SHA384Digest();
            case NONE -> throw new IllegalArgumentException(keys.toString());
        };
        HMac hmac = new HMac(digest);
        hmac.init(new KeyParameter(keys.macKey()));
        byte[] authenticated = join(header(sequence, content.length), content);
        hmac.update(authenticated, 0, authenticated.length);
        byte[] mac = new byte[hmac.getMacSize()];
        hmac.doFinal(mac, 0);
        return mac;
    }

    private static byte[] header(long sequence, int length) {
        return ByteBuffer.allocate(13)
                .putLong(sequence)
                .put((byte) TYPE)
                .putShort((short) VERSION)
                .putShort((short) length)
                .array();
    }

    private static byte[] number(long sequence) {
        return ByteBuffer.allocate(8).putLong(sequence).array();
    }

    private static byte[] xor(byte[] iv, long sequence) {
        byte[] nonce = iv.clone();
        byte[] padded = ByteBuffer.allocate(12).putInt(0).putLong(sequence).array();
        for (int i = 0; i < nonce.length; i++) {
            nonce[i] ^= padded[i];
        }
        return nonce;
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }
}
