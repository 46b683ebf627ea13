package org.spectls.crypto.cbc;

import java.util.Objects;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CBCModeCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** One lightweight cipher object under one key. */
final class BouncyCastleCbcCipher implements CbcCipher {
    private final boolean encrypting;
    private final CBCModeCipher cipher;
    private final int keyLength;
    private boolean wiped;

    BouncyCastleCbcCipher(BlockCipher engine, boolean encrypting, byte[] key, byte[] iv) {
        this.encrypting = encrypting;
        this.cipher = CBCBlockCipher.newInstance(engine);
        this.keyLength = key.length;
        cipher.init(encrypting, new ParametersWithIV(new KeyParameter(key), iv));
    }

    @Override
    public void process(byte[] src, int srcOffset, int length, byte[] dst, int dstOffset) {
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, length, dst.length);
        int block = cipher.getBlockSize();
        if (length % block != 0) {
            throw new IllegalArgumentException(length + " bytes are no whole number of blocks");
        }
        if (wiped) {
            throw new IllegalStateException("the key was wiped");
        }
        for (int done = 0; done < length; done += block) {
            cipher.processBlock(src, srcOffset + done, dst, dstOffset + done);
        }
    }

    @Override
    public void wipe() {
        wiped = true;
        cipher.init(
                encrypting,
                new ParametersWithIV(new KeyParameter(new byte[keyLength]), new byte[cipher.getBlockSize()]));
    }
}
