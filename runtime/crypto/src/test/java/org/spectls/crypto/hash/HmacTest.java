package org.spectls.crypto.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.testing.SharedData;
import org.spectls.crypto.testing.SharedData.Vector;

class HmacTest {
    @ParameterizedTest
    @CsvSource({"hmac_sha1_test.json, SHA1", "hmac_sha256_test.json, SHA256", "hmac_sha384_test.json, SHA384"})
    void agreesWithWycheproof(String file, HashAlgorithm algorithm) {
        Hmac hmac = new Hmac(algorithm);
        for (Vector vector : SharedData.wycheproof(file)) {
            byte[] tag = vector.bytes("tag");
            hmac.rekey(vector.bytes("key"));
            hmac.update(vector.bytes("msg"));
            assertThat(Arrays.equals(Arrays.copyOf(hmac.finish(), tag.length), tag))
                    .as(vector.toString())
                    .isEqualTo(vector.expects("valid"));
        }
    }

    @Test
    void keepsItsKey() {
        Hmac hmac = new Hmac(HashAlgorithm.SHA256);
        hmac.rekey(new byte[] {1});
        hmac.update(new byte[] {0, 2, 0}, 1, 1);
        byte[] first = hmac.finish();
        hmac.update(new byte[] {2});
        byte[] second = new byte[33];
        assertThat(hmac.finish(second, 1)).isEqualTo(32);
        assertThat(Arrays.copyOfRange(second, 1, 33)).isEqualTo(first);
    }

    @Test
    void takesAnEmptyKey() {
        Hmac empty = new Hmac(HashAlgorithm.SHA256);
        empty.rekey(new byte[0]);
        Hmac zero = new Hmac(HashAlgorithm.SHA256);
        zero.rekey(new byte[5]);
        assertThat(empty.finish()).isEqualTo(zero.finish());
    }

    @Test
    void thereIsNoneWithTwoHashes() {
        assertThatThrownBy(() -> new Hmac(HashAlgorithm.MD5_SHA1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void checksTheRange() {
        Hmac hmac = new Hmac(HashAlgorithm.SHA256);
        hmac.rekey(new byte[1]);
        assertThatThrownBy(() -> hmac.finish(new byte[32], 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
