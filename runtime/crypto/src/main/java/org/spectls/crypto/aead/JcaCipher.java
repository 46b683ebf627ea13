package org.spectls.crypto.aead;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Provider;
import javax.crypto.Cipher;
import org.spectls.crypto.WipeableKey;

/** One reusable JCA cipher object and its key. */
final class JcaCipher {
    private final Provider provider;
    private final AeadAlgorithm algorithm;
    private final WipeableKey key;
    private Cipher cipher;

    JcaCipher(Provider provider, AeadAlgorithm algorithm, byte[] key) {
        this.provider = provider;
        this.algorithm = algorithm;
        this.key = new WipeableKey(algorithm.keyAlgorithm(), key);
        this.cipher = create();
    }

    Cipher startSealing(byte[] nonce, byte[] aad) {
        try {
            return start(Cipher.ENCRYPT_MODE, nonce, aad);
        } catch (GeneralSecurityException reused) {
            throw new IllegalStateException("cannot seal under this key and nonce", reused);
        }
    }

    Cipher startOpening(byte[] nonce, byte[] aad) {
        try {
            return start(Cipher.DECRYPT_MODE, nonce, aad);
        } catch (GeneralSecurityException repeated) {
            // JDK 17's ChaCha20 refuses the last nonce for decryption too, where repeating one does no harm.
            cipher = create();
            try {
                return start(Cipher.DECRYPT_MODE, nonce, aad);
            } catch (GeneralSecurityException refused) {
                throw new IllegalStateException("cannot open under this key and nonce", refused);
            }
        }
    }

    int tagLength() {
        return algorithm.tagLength();
    }

    void wipe() {
        key.destroy();
    }

    private Cipher start(int mode, byte[] nonce, byte[] aad)
            throws InvalidKeyException, InvalidAlgorithmParameterException {
        cipher.init(mode, key, algorithm.parameters(nonce));
        cipher.updateAAD(aad);
        return cipher;
    }

    private Cipher create() {
        try {
            return Cipher.getInstance(algorithm.transformation(), provider);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(provider.getName() + " has no " + algorithm.transformation(), absent);
        }
    }
}
