package org.spectls.crypto.aead;

import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import org.spectls.crypto.Scratch;

record JcaOpener(JcaCipher cipher) implements Opener {
    // Decrypting in place halves the JDK's speed (it makes two passes), while a copy costs a few percent.
    private static final ThreadLocal<Scratch> SCRATCH = Scratch.perThread();

    @Override
    public int tagLength() {
        return cipher.tagLength();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // whether source and destination are one array is the question
    public int open(byte[] nonce, byte[] aad, byte[] src, int srcOffset, int length, byte[] dst, int dstOffset) {
        int plaintext = length - cipher.tagLength();
        if (plaintext < 0) {
            return NOT_AUTHENTIC;
        }
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, plaintext, dst.length);
        if (src != dst) {
            return decrypt(nonce, aad, src, srcOffset, length, dst, dstOffset);
        }
        Scratch scratch = SCRATCH.get();
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
