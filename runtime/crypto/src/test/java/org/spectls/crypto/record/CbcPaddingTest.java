package org.spectls.crypto.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.crypto.record.Protections.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spectls.crypto.cbc.CbcAlgorithm;
import org.spectls.crypto.testing.SharedData;
import org.spectls.crypto.testing.SharedData.Vector;

class CbcPaddingTest {
    @Test
    void takesEveryPaddingThatFits() {
        for (int macLength : new int[] {0, 20, 32, 48}) {
            for (int padding = 0; padding <= 255; padding++) {
                byte[] plain = random(400);
                Arrays.fill(plain, 400 - padding - 1, 400, (byte) padding);
                assertThat(CbcPadding.length(plain, 7, 393, macLength)).isEqualTo(padding);
                int tight = macLength + padding + 1;
                assertThat(CbcPadding.length(plain, 400 - tight, tight, macLength))
                        .isEqualTo(padding);
                if (padding > 0) {
                    assertThat(CbcPadding.length(plain, 400 - tight + 1, tight - 1, macLength))
                            .isNegative();
                }
            }
        }
    }

    @Test
    void refusesEveryWrongOctet() {
        for (int padding = 1; padding <= 255; padding++) {
            byte[] plain = random(300);
            Arrays.fill(plain, 300 - padding - 1, 300, (byte) padding);
            for (int wrong = 300 - padding - 1; wrong < 299; wrong++) {
                plain[wrong] ^= (byte) (1 << padding % 8);
                assertThat(CbcPadding.length(plain, 0, 300, 20)).isNegative();
                plain[wrong] = (byte) padding;
            }
        }
    }

    @Test
    void findsTheMacBehindAnyPadding() {
        for (int macLength : new int[] {0, 20, 32, 48}) {
            TrailingMac trailing = new TrailingMac(macLength);
            for (int content : new int[] {0, 1, 300}) {
                for (int padding = 0; padding <= 255; padding++) {
                    byte[] plain = random(5 + content + macLength + padding);
                    int mac = 5 + content;
                    assertThat(trailing.of(plain, 5, plain.length - 5, padding))
                            .isEqualTo(Arrays.copyOfRange(plain, mac, mac + macLength));
                }
            }
        }
    }

    /** Botan's records have an IV of zeros, a cipher that encrypts nothing, so that CBC just chains, and a MAC of zeros. */
    @Test
    void agreesWithBotan() {
        int run = 0;
        int macLength = 0;
        byte[] plain = {};
        for (String line : SharedData.lines("hello/botan_tls_cbc.vec")) {
            String value = line.substring(line.indexOf('=') + 1).trim();
            if (line.startsWith("MACsize")) {
                macLength = Integer.parseInt(value);
            } else if (line.startsWith("Record")) {
                plain = unchained(HexFormat.of().parseHex(value));
            } else if (line.startsWith("Valid")) {
                assertThat(isValid(plain, macLength)).as("record %d", run).isEqualTo(value.equals("1"));
                run++;
            }
        }
        assertThat(run).isEqualTo(10);
    }

    /** PKCS #5's padding says one more than TLS's: with one less in each octet of the last block it is TLS's. */
    @Test
    void agreesWithWycheproof() {
        int refused = 0;
        for (Vector vector : SharedData.wycheproof("aes_cbc_pkcs5_test.json")) {
            byte[] key = vector.bytes("key");
            byte[] ciphertext = vector.bytes("ct");
            if (key.length != 24 && ciphertext.length > 0 && ciphertext.length % 16 == 0) {
                byte[] plain = new byte[ciphertext.length];
                CbcAlgorithm algorithm = key.length == 16 ? CbcAlgorithm.AES_128_CBC : CbcAlgorithm.AES_256_CBC;
                algorithm.decryptor(key, vector.bytes("iv")).process(ciphertext, 0, plain.length, plain, 0);
                for (int i = plain.length - 16; i < plain.length; i++) {
                    plain[i]--;
                }
                int padding = CbcPadding.length(plain, 0, plain.length, 0);
                if (vector.expects("valid")) {
                    assertThat(plain.length - padding - 1).as(vector.toString()).isEqualTo(vector.bytes("msg").length);
                } else {
                    assertThat(padding).as(vector.toString()).isNegative();
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(50);
    }

    /** Any MAC, padding and length, against what the RFC says in as many words. */
    @Test
    void agreesWithThePlainReading() {
        Random random = new Random(1);
        List<Integer> answers = new ArrayList<>();
        for (int run = 0; run < 20_000; run++) {
            byte[] plain = new byte[1 + random.nextInt(300)];
            Arrays.fill(plain, (byte) random.nextInt(256));
            plain[random.nextInt(plain.length)] = (byte) random.nextInt(256);
            int macLength = random.nextInt(plain.length);
            int answer = CbcPadding.length(plain, 0, plain.length, macLength);
            assertThat(answer).isEqualTo(plainReading(plain, macLength));
            answers.add(Integer.signum(answer));
        }
        assertThat(answers).contains(-1, 1);
    }

    private static int plainReading(byte[] plain, int macLength) {
        int padding = plain[plain.length - 1] & 0xff;
        if (plain.length < macLength + padding + 1) {
            return -1;
        }
        for (int i = plain.length - 1 - padding; i < plain.length; i++) {
            if ((plain[i] & 0xff) != padding) {
                return -1;
            }
        }
        return padding;
    }

    private static boolean isValid(byte[] plain, int macLength) {
        if (plain.length <= macLength) {
            return false;
        }
        int padding = CbcPadding.length(plain, 0, plain.length, macLength);
        byte[] mac = new TrailingMac(macLength).of(plain, 0, plain.length - 1, Math.max(0, padding));
        return padding >= 0 && Arrays.equals(mac, new byte[macLength]);
    }

    private static byte[] unchained(byte[] record) {
        byte[] plain = record.clone();
        for (int i = 16; i < record.length; i++) {
            plain[i] ^= record[i - 16];
        }
        return plain;
    }
}
