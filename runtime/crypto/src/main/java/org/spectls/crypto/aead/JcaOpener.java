package org.spectls.crypto.aead;

import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.AEADBadTagException;

record JcaOpener(JcaCipher cipher) implements Opener {
    @Override
    @SuppressWarnings("ReferenceEquality") // whether source and destination are one array is the question
    public int open(byte[] nonce, byte[] aad, byte[] src, int srcOffset, int length, byte[] dst, int dstOffset) {
        int plaintext = length - AeadAlgorithm.TAG_LENGTH;
        if (plaintext < 0) {
            return NOT_AUTHENTIC;
        }
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, plaintext, dst.length);
        if (src != dst) {
            return decrypt(nonce, aad, src, srcOffset, length, dst, dstOffset);
        }
        Scratch scratch = Scratch.mine();
        int opened = decrypt(nonce, aad, src, srcOffset, length, scratch.atLeast(plaintext), 0);
        if (opened != NOT_AUTHENTIC) {
            scratch.moveTo(dst, dstOffset, opened);
        }
        return opened;
    }

    @Override
    public void wipe() {
        cipher.wipe();
    }

    private int decrypt(byte[] nonce, byte[] aad, byte[] src, int srcOffset, int length, byte[] dst, int dstOffset) {
        try {
            return cipher.startOpening(nonce, aad).doFinal(src, srcOffset, length, dst, dstOffset);
        } catch (AEADBadTagException forged) {
            return NOT_AUTHENTIC;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("opening failed", failure);
        }
    }
}
