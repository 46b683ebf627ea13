package org.spectls.crypto.aead;

import java.util.Objects;
import org.bouncycastle.crypto.InvalidCipherTextException;

record BouncyCastleSealer(BouncyCastleCipher cipher) implements Sealer {
    @Override
    public int seal(byte[] nonce, byte[] aad, byte[] src, int srcOffset, int length, byte[] dst, int dstOffset) {
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, length + AeadAlgorithm.TAG_LENGTH, dst.length);
        try {
            return cipher.run(true, nonce, aad, src, srcOffset, length, dst, dstOffset);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("sealing failed", impossible);
        }
    }

    @Override
    public void wipe() {
        cipher.wipe();
    }
}
