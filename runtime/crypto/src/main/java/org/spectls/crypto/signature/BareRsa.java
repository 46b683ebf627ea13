package org.spectls.crypto.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.bouncycastle.util.BigIntegers;

/**
 * PKCS #1's block type 1 around a hash without its name, which no JCA signature of the JDK's makes (RFC 2246 section
 * 4.7). With a private key, its cipher does: that is what the padding of ciphers does with the other key.
 */
final class BareRsa {
    private BareRsa() {}

    static byte[] sign(PrivateKey key, SecureRandom random, byte[] hash) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key, random);
            return cipher.doFinal(hash);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("signing with a key for " + key.getAlgorithm() + " failed", failure);
        }
    }

    /** Makes the only right block and compares: nothing is parsed that could be misunderstood. */
    static boolean verify(RSAPublicKey key, byte[] signature, byte[] hash) {
        int length = (key.getModulus().bitLength() + 7) / 8;
        BigInteger number = new BigInteger(1, signature);
        if (signature.length != length || number.compareTo(key.getModulus()) >= 0) {
            return false;
        }
        byte[] block = new byte[length];
        Arrays.fill(block, (byte) 0xff);
        block[0] = 0;
        block[1] = 1;
        block[length - hash.length - 1] = 0;
        System.arraycopy(hash, 0, block, length - hash.length, hash.length);
        BigInteger opened = number.modPow(key.getPublicExponent(), key.getModulus());
        return MessageDigest.isEqual(block, BigIntegers.asUnsignedByteArray(length, opened));
    }
}
