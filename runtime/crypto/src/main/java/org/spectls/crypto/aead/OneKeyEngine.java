package org.spectls.crypto.aead;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.engines.AESEngine;

/**
 * AES for one key, always encrypting, as both halves of CCM do. Bouncy Castle's CCM sets the key anew twice a record;
 * this expands it the first time only.
 */
final class OneKeyEngine implements BlockCipher {
    private final BlockCipher engine = AESEngine.newInstance();
    private boolean keyed;

    @Override
    public void init(boolean forEncryption, CipherParameters key) {
        if (!keyed) {
            engine.init(true, key);
            keyed = true;
        }
    }

    @Override
    public String getAlgorithmName() {
        return engine.getAlgorithmName();
    }

    @Override
    public int getBlockSize() {
        return engine.getBlockSize();
    }

    @Override
    public int processBlock(byte[] in, int inOffset, byte[] out, int outOffset) {
        return engine.processBlock(in, inOffset, out, outOffset);
    }

    @Override
    public void reset() {
        engine.reset();
    }
}
