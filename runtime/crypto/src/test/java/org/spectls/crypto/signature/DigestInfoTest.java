package org.spectls.crypto.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.testing.TestCertificate;

/** What is inside of an RSA PKCS #1 signature: DER that names the hash. RFC 5246 section 4.7. */
class DigestInfoTest {
    private static final KeyPair PAIR = TestCertificate.generate("RSA", "2048");
    private static final byte[] MESSAGE = "what is signed".getBytes(US_ASCII);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "RSA_PKCS1_SHA256, SHA-256, 3031300d060960864801650304020105000420",
        "RSA_PKCS1_SHA512, SHA-512, 3051300d060960864801650304020305000440",
        "RSA_PKCS1_SHA1, SHA-1, 3021300906052b0e03021a05000414"
    })
    void namesTheHashWithNullForItsParameters(SignatureAlgorithm algorithm, String hash, String prefix)
            throws Exception {
        byte[] signature = SigningKey.of(PAIR.getPrivate()).sign(algorithm, new SecureRandom(), MESSAGE);

        Cipher opener = Cipher.getInstance("RSA/ECB/NoPadding");
        opener.init(Cipher.DECRYPT_MODE, PAIR.getPublic());
        assertThat(opener.doFinal(signature)).isEqualTo(block(prefix, hash));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "RSA_PKCS1_SHA256, SHA-256, 302f300b06096086480165030402010420",
        "RSA_PKCS1_SHA512, SHA-512, 304f300b06096086480165030402030440",
        "RSA_PKCS1_SHA1, SHA-1, 301f300706052b0e03021a0414"
    })
    void isTakenWithoutParametersToo(SignatureAlgorithm algorithm, String hash, String prefix) throws Exception {
        Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
        raw.init(Cipher.ENCRYPT_MODE, PAIR.getPrivate());
        byte[] signature = raw.doFinal(block(prefix, hash));

        assertThat(VerifyingKey.of(PAIR.getPublic()).verify(algorithm, signature, MESSAGE))
                .isTrue();
    }

    /** The signature's block: padding, and the DER with the hash at its end. */
    private static byte[] block(String prefix, String hash) throws Exception {
        byte[] digest = MessageDigest.getInstance(hash).digest(MESSAGE);
        byte[] der = HexFormat.of().parseHex(prefix);
        byte[] block = new byte[256];
        int start = block.length - digest.length - der.length;
        Arrays.fill(block, 2, start - 1, (byte) 0xff);
        block[1] = 1;
        System.arraycopy(der, 0, block, start, der.length);
        System.arraycopy(digest, 0, block, block.length - digest.length, digest.length);
        return block;
    }
}
