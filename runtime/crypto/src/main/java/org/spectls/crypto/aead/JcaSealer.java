package org.spectls.crypto.aead;

import java.security.GeneralSecurityException;
import java.util.Objects;

record JcaSealer(JcaCipher cipher) implements Sealer {
    @Override
    public int seal(byte[] nonce, byte[] aad, byte[] src, int srcOffset, int length, byte[] dst, int dstOffset) {
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, length + AeadAlgorithm.TAG_LENGTH, dst.length);
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
