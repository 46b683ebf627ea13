package org.spectls.crypto.cbc;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import org.spectls.crypto.WipeableKey;

/** One JCA cipher object that is never finished, so that its chain runs on and nothing is allocated for a record. */
final class JcaCbcCipher implements CbcCipher {
    private final CbcAlgorithm algorithm;
    private final int mode;
    private final Cipher cipher;
    private boolean wiped;

    JcaCbcCipher(Provider provider, CbcAlgorithm algorithm, boolean encrypting, byte[] key, byte[] iv) {
        this.algorithm = algorithm;
        this.mode = encrypting ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
        try {
            this.cipher = Cipher.getInstance(algorithm.transformation(), provider);
            start(key, iv);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(provider.getName() + " has no " + algorithm.transformation(), absent);
        }
    }

    @Override
    public void process(byte[] src, int srcOffset, int length, byte[] dst, int dstOffset) {
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, length, dst.length);
        if (length % algorithm.blockLength() != 0) {
            throw new IllegalArgumentException(length + " bytes are no whole number of blocks");
        }
        if (wiped) {
            throw new IllegalStateException("the key was wiped");
        }
        try {
            if (cipher.update(src, srcOffset, length, dst, dstOffset) != length) {
                throw new IllegalStateException(cipher.getProvider().getName() + " holds blocks back");
            }
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the block cipher failed", failure);
        }
    }

    @Override
    public void wipe() {
        wiped = true;
        try {
            // SunJCE overwrites the expanded key when it gets another.
            start(new byte[algorithm.keyLength()], new byte[algorithm.blockLength()]);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("cannot forget the key", refused);
        }
    }

    private void start(byte[] key, byte[] iv) throws GeneralSecurityException {
        WipeableKey wipeable = new WipeableKey(algorithm.keyAlgorithm(), key);
        cipher.init(mode, wipeable, new IvParameterSpec(iv));
        wipeable.destroy();
    }
}
