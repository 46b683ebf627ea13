package org.spectls.crypto.rsa;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import org.jspecify.annotations.Nullable;

/** Stands in for a module's provider: it decrypts with {@link OpaqueKey}s, and only so that it removes the padding. */
final class OpaqueKeyProvider extends Provider {
    private static final long serialVersionUID = 1;

    OpaqueKeyProvider() {
        super("OpaqueKeys", "1", "for a test");
        put("Cipher.RSA/ECB/PKCS1Padding", Pkcs1.class.getName());
        put("Cipher.RSA/ECB/PKCS1Padding SupportedKeyClasses", OpaqueKey.class.getName());
    }

    /** The JDK's cipher, with the key that is inside. */
    public static final class Pkcs1 extends CipherSpi {
        private final Cipher cipher;

        /** For the JCA. */
        public Pkcs1() throws GeneralSecurityException {
            cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding", "SunJCE");
        }

        @Override
        protected void engineInit(int mode, Key key, SecureRandom random) throws InvalidKeyException {
            if (!(key instanceof OpaqueKey opaque)) {
                throw new InvalidKeyException("not an opaque key");
            }
            cipher.init(mode, opaque.inside());
        }

        @Override
        protected byte[] engineDoFinal(byte[] input, int offset, int length) throws BadPaddingException {
            try {
                return cipher.doFinal(input, offset, length);
            } catch (GeneralSecurityException failure) {
                throw new BadPaddingException(failure.getMessage());
            }
        }

        @Override
        protected void engineSetMode(String mode) {}

        @Override
        protected void engineSetPadding(String padding) {}

        @Override
        protected int engineGetBlockSize() {
            return 0;
        }

        @Override
        protected int engineGetOutputSize(int inputLength) {
            return inputLength;
        }

        @Override
        protected byte[] engineGetIV() {
            return new byte[0];
        }

        @Override
        protected @Nullable AlgorithmParameters engineGetParameters() {
            return null;
        }

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameterSpec parameters, SecureRandom random)
                throws InvalidKeyException, InvalidAlgorithmParameterException {
            engineInit(mode, key, random);
        }

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameters parameters, SecureRandom random)
                throws InvalidKeyException {
            engineInit(mode, key, random);
        }

        @Override
        protected byte[] engineUpdate(byte[] input, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected int engineUpdate(byte[] input, int offset, int length, byte[] output, int outputOffset) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected int engineDoFinal(byte[] input, int offset, int length, byte[] output, int outputOffset) {
            throw new UnsupportedOperationException();
        }
    }
}
