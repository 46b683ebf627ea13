package org.spectls.crypto.cbc;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;

/** Bouncy Castle's lightweight, pure-Java block ciphers: what is left where no JCA provider has the algorithm. */
record BouncyCastleCbc() implements CbcSource {
    @Override
    public String describe() {
        return "Bouncy Castle (lightweight)";
    }

    @Override
    public CbcCipher cipher(CbcAlgorithm algorithm, boolean encrypting, byte[] key, byte[] iv) {
        return new BouncyCastleCbcCipher(engine(algorithm), encrypting, key, iv);
    }

    private static BlockCipher engine(CbcAlgorithm algorithm) {
        return switch (algorithm) {
            case AES_128_CBC, AES_256_CBC -> AESEngine.newInstance();
            case DES_EDE_CBC -> new DESedeEngine();
        };
    }
}
