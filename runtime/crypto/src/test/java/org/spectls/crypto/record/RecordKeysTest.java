package org.spectls.crypto.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordKeysTest {
    @ParameterizedTest
    @EnumSource
    void takesKeysOfTheRightLengthsOnly(RecordCipher cipher) {
        RecordMac mac = cipher.isCbc() ? RecordMac.HMAC_SHA256 : RecordMac.NONE;
        keys(cipher, mac, false, mac.length(), cipher.keyLength(), cipher.fixedIvLength());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> keys(cipher, mac, false, mac.length() + 1, cipher.keyLength(), cipher.fixedIvLength()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> keys(cipher, mac, false, mac.length(), cipher.keyLength() + 1, cipher.fixedIvLength()));
        if (cipher != RecordCipher.NULL) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> keys(cipher, mac, false, mac.length(), cipher.keyLength(), 13));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesTheMacsThatACipherNeedsOnly(RecordCipher cipher) {
        RecordMac wrong = cipher.isCbc() ? RecordMac.NONE : RecordMac.HMAC_SHA1;
        if (cipher == RecordCipher.NULL) {
            keys(cipher, wrong, false, 20, 0, 0);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            keys(cipher, wrong, false, wrong.length(), cipher.keyLength(), cipher.fixedIvLength()));
        }
    }

    /** RFC 7366 section 3: not with stream ciphers, not with AEAD ciphers. */
    @ParameterizedTest
    @EnumSource
    void takesEncryptThenMacWithBlockCiphersOnly(RecordCipher cipher) {
        RecordMac mac = cipher.isAead() ? RecordMac.NONE : RecordMac.HMAC_SHA1;
        if (cipher.isCbc()) {
            keys(cipher, mac, true, 20, cipher.keyLength(), cipher.fixedIvLength());
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> keys(cipher, mac, true, mac.length(), cipher.keyLength(), cipher.fixedIvLength()));
        }
    }

    @Test
    void needsNoFixedIvWhereRecordsBringTheirs() {
        RecordKeys keys = new RecordKeys(
                RecordCipher.AES_128_CBC,
                RecordMac.HMAC_SHA1,
                false,
                true,
                false,
                new byte[20],
                new byte[16],
                new byte[0]);
        RecordSealer sealer = Protections.sealer(keys);
        assertThat(Protections.open(RecordOpener.of(keys), Protections.seal(sealer, new byte[5])))
                .hasSize(5);
    }

    @Test
    void showsNoKey() {
        byte[] key = "0123456789abcdef".getBytes(US_ASCII);
        assertThat(new RecordKeys(
                        RecordCipher.AES_128_CBC, RecordMac.HMAC_SHA1, true, true, true, new byte[20], key, key))
                .hasToString("AES_128_CBC HMAC_SHA1 encrypt-then-MAC explicit IV DEFLATE");
    }

    private static RecordKeys keys(
            RecordCipher cipher, RecordMac mac, boolean encryptThenMac, int macKey, int key, int fixedIv) {
        return new RecordKeys(
                cipher, mac, encryptThenMac, false, false, new byte[macKey], new byte[key], new byte[fixedIv]);
    }
}
