package org.spectls.crypto.aead;

import java.security.GeneralSecurityException;
import java.util.Objects;

record JcaSealer(JcaCipher cipher) implements Sealer {
    @Override
    public int tagLength() {
        return cipher.tagLength();
    }

    @Override
    public int seal(byte[] nonce, byte[] aad, byte[] src, int srcOffset, int length, byte[] dst, int dstOffset) {
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, length + cipher.tagLength(), dst.length);
        try {
            return cipher.startSealing(nonce, aad).doFinal(src, srcOffset, length, dst, dstOffset);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("sealing failed", failure);
        }
    }

    @Override
    public void wipe() {
        cipher.wipe();
    }
}
