package org.spectls.crypto.aead;

import java.util.Objects;
import org.bouncycastle.crypto.InvalidCipherTextException;

record BouncyCastleSealer(BouncyCastleCipher cipher) implements Sealer {
    @Override
    public int tagLength() {
        return cipher.tagLength();
    }

    @Override
    public int seal(byte[] nonce, byte[] aad, byte[] src, int srcOffset, int length, byte[] dst, int dstOffset) {
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, length + cipher.tagLength(), dst.length);
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
