package org.spectls.crypto.aead;

import java.util.Objects;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.spectls.crypto.Scratch;

record BouncyCastleOpener(BouncyCastleCipher cipher) implements Opener {
    private static final ThreadLocal<Scratch> SCRATCH = Scratch.perThread();

    @Override
    public int tagLength() {
        return cipher.tagLength();
    }

    @Override
    public int open(byte[] nonce, byte[] aad, byte[] src, int srcOffset, int length, byte[] dst, int dstOffset) {
        int plaintext = length - cipher.tagLength();
        if (plaintext < 0) {
            return NOT_AUTHENTIC;
        }
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, plaintext, dst.length);
        Scratch scratch = SCRATCH.get();
        try {
            cipher.run(false, nonce, aad, src, srcOffset, length, scratch.atLeast(plaintext), 0);
        } catch (InvalidCipherTextException forged) {
            return NOT_AUTHENTIC;
        }
        scratch.moveTo(dst, dstOffset, plaintext);
        return plaintext;
    }

    @Override
    public void wipe() {
        cipher.wipe();
    }
}
