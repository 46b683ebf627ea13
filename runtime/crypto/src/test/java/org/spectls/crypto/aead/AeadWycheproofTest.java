package org.spectls.crypto.aead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.testing.SharedData;
import org.spectls.crypto.testing.SharedData.Vector;

class AeadWycheproofTest {
    @ParameterizedTest
    @ValueSource(strings = {"aes_gcm_test.json", "aes_ccm_test.json", "chacha20_poly1305_test.json"})
    void agrees(String file) {
        int run = 0;
        for (Vector vector : SharedData.wycheproof(file)) {
            if (vector.group().get("ivSize").asInt() == 96
                    && isTagOfTls(file, vector.group().get("tagSize").asInt())
                    && vector.group().get("keySize").asInt() != 192) {
                check(algorithm(file, vector), AeadSources.of(algorithm(file, vector)), vector);
                check(algorithm(file, vector), new BouncyCastleAead(), vector);
                run++;
            }
        }
        assertThat(run).isGreaterThan(100);
    }

    private static void check(AeadAlgorithm algorithm, AeadSource source, Vector vector) {
        byte[] key = vector.bytes("key");
        byte[] nonce = vector.bytes("iv");
        byte[] aad = vector.bytes("aad");
        byte[] plaintext = vector.bytes("msg");
        byte[] ciphertext = vector.bytes("ct");
        byte[] tag = vector.bytes("tag");
        byte[] sealed = new byte[ciphertext.length + tag.length];
        System.arraycopy(ciphertext, 0, sealed, 0, ciphertext.length);
        System.arraycopy(tag, 0, sealed, ciphertext.length, tag.length);

        byte[] opened = new byte[plaintext.length];
        int length = source.opener(algorithm, key).open(nonce, aad, sealed, 0, sealed.length, opened, 0);
        if (vector.expects("valid")) {
            assertThat(length).as(vector.toString()).isEqualTo(plaintext.length);
            assertThat(opened).as(vector.toString()).isEqualTo(plaintext);
            byte[] again = new byte[sealed.length];
            source.sealer(algorithm, key).seal(nonce, aad, plaintext, 0, plaintext.length, again, 0);
            assertThat(again).as(vector.toString()).isEqualTo(sealed);
        } else {
            assertThat(length).as(vector.toString()).isEqualTo(Opener.NOT_AUTHENTIC);
        }
    }

    private static AeadAlgorithm algorithm(String file, Vector vector) {
        if (file.startsWith("chacha20")) {
            return AeadAlgorithm.CHACHA20_POLY1305;
        }
        boolean shortKey = vector.bytes("key").length == 16;
        if (file.startsWith("aes_gcm")) {
            return shortKey ? AeadAlgorithm.AES_128_GCM : AeadAlgorithm.AES_256_GCM;
        }
        if (vector.group().get("tagSize").asInt() == 64) {
            return shortKey ? AeadAlgorithm.AES_128_CCM_8 : AeadAlgorithm.AES_256_CCM_8;
        }
        return shortKey ? AeadAlgorithm.AES_128_CCM : AeadAlgorithm.AES_256_CCM;
    }

    private static boolean isTagOfTls(String file, int bits) {
        return bits == 128 || (bits == 64 && file.startsWith("aes_ccm"));
    }
}
