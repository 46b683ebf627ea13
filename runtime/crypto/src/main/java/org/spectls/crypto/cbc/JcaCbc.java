package org.spectls.crypto.cbc;

import java.security.Provider;

/** Block ciphers of one JCA provider. */
record JcaCbc(Provider provider) implements CbcSource {
    @Override
    public String describe() {
        return provider.getName() + " (JCA)";
    }

    @Override
    public CbcCipher cipher(CbcAlgorithm algorithm, boolean encrypting, byte[] key, byte[] iv) {
        return new JcaCbcCipher(provider, algorithm, encrypting, key, iv);
    }
}
