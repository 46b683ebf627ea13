package org.spectls.crypto.rsa;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import org.spectls.crypto.Secrets;

/** Turns a ciphertext back into the padded block, and looks at nothing in it. */
final class RawRsa {
    private RawRsa() {}

    /** As many bytes as went in: the block, or zeros, which is not one, if there is none. */
    static byte[] open(PrivateKey key, byte[] encrypted) {
        byte[] block = new byte[encrypted.length];
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key);
            byte[] opened = cipher.doFinal(encrypted);
            // Some providers return a number, and leave out zeros in front.
            System.arraycopy(opened, 0, block, block.length - opened.length, opened.length);
            Secrets.wipe(opened);
            return block;
        } catch (InvalidKeyException | NoSuchAlgorithmException | NoSuchPaddingException paddingOnly) {
            return openPadded(key, encrypted, block);
        } catch (GeneralSecurityException | RuntimeException aboveTheModulus) {
            return block;
        }
    }

    /** For providers that remove the padding themselves: puts it back, so that what follows is the same. */
    private static byte[] openPadded(PrivateKey key, byte[] encrypted, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.DECRYPT_MODE, key);
            byte[] message = cipher.doFinal(encrypted);
            int start = block.length - message.length;
            Arrays.fill(block, 1, start - 1, (byte) 2);
            System.arraycopy(message, 0, block, start, message.length);
            Secrets.wipe(message);
            return block;
        } catch (InvalidKeyException | NoSuchAlgorithmException | NoSuchPaddingException unusable) {
            throw new IllegalStateException("no provider decrypts with this RSA key", unusable);
        } catch (GeneralSecurityException | RuntimeException notPadded) {
            return block;
        }
    }
}
