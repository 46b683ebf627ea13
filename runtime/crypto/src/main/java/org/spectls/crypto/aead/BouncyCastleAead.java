package org.spectls.crypto.aead;

import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.AEADCipher;
import org.bouncycastle.crypto.modes.CCMBlockCipher;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.modes.GCMBlockCipher;

/** Bouncy Castle's lightweight, pure-Java bulk ciphers: what is left where no JCA provider has the algorithm. */
record BouncyCastleAead() implements AeadSource {
    @Override
    public String describe() {
        return "Bouncy Castle (lightweight)";
    }

    @Override
    public Sealer sealer(AeadAlgorithm algorithm, byte[] key) {
        return new BouncyCastleSealer(new BouncyCastleCipher(cipher(algorithm), algorithm.tagLength(), key));
    }

    @Override
    public Opener opener(AeadAlgorithm algorithm, byte[] key) {
        return new BouncyCastleOpener(new BouncyCastleCipher(cipher(algorithm), algorithm.tagLength(), key));
    }

    private static AEADCipher cipher(AeadAlgorithm algorithm) {
        return switch (algorithm) {
            case AES_128_GCM, AES_256_GCM -> GCMBlockCipher.newInstance(AESEngine.newInstance());
            case AES_128_CCM, AES_256_CCM, AES_128_CCM_8, AES_256_CCM_8 ->
                CCMBlockCipher.newInstance(new OneKeyEngine());
            case CHACHA20_POLY1305 -> new ChaCha20Poly1305();
        };
    }
}
