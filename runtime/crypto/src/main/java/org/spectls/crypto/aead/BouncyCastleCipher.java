package org.spectls.crypto.aead;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.AEADCipher;
import org.bouncycastle.crypto.modes.CCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.spectls.crypto.WipeableKey;

/** One reusable lightweight cipher object and its key. */
final class BouncyCastleCipher {
    private final AEADCipher cipher;
    private final int tagLength;
    private final WipeableKey key;

    BouncyCastleCipher(AEADCipher cipher, int tagLength, byte[] key) {
        this.cipher = cipher;
        this.tagLength = tagLength;
        this.key = new WipeableKey(cipher.getAlgorithmName(), key);
    }

    /** Bytes written. The output may not overlap the input unless it starts no later. */
    int run(boolean sealing, byte[] nonce, byte[] aad, byte[] src, int srcOffset, int length, byte[] dst, int dstOffset)
            throws InvalidCipherTextException {
        try {
            cipher.init(sealing, new AEADParameters(new KeyParameter(key.getEncoded()), 8 * tagLength, nonce));
        } catch (IllegalArgumentException reused) {
            throw new IllegalStateException("cannot work under this key and nonce", reused);
        }
        cipher.processAADBytes(aad, 0, aad.length);
        if (cipher instanceof CCMBlockCipher ccm) {
            // CCM cannot stream: fed piecemeal it would collect all of the input in a buffer of its own first.
            return ccm.processPacket(src, srcOffset, length, dst, dstOffset);
        }
        int written = cipher.processBytes(src, srcOffset, length, dst, dstOffset);
        return written + cipher.doFinal(dst, dstOffset + written);
    }

    int tagLength() {
        return tagLength;
    }

    void wipe() {
        key.destroy();
    }
}
