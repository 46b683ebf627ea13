package org.spectls.crypto.cbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Security;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.crypto.testing.SharedData;
import org.spectls.crypto.testing.SharedData.Vector;

/** Every algorithm from every source: the one chosen here, and the one of last resort. */
class CbcTest {
    static Stream<Arguments> sources() {
        return Arrays.stream(CbcAlgorithm.values())
                .flatMap(algorithm -> Stream.of(CbcSources.of(algorithm), new BouncyCastleCbc())
                        .map(source -> Arguments.of(algorithm, source)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void chainsFromCallToCall(CbcAlgorithm algorithm, CbcSource source) {
        byte[] plaintext = random(12 * algorithm.blockLength());
        byte[] whole = new byte[plaintext.length];
        encryptor(algorithm, source).process(plaintext, 0, plaintext.length, whole, 0);
        assertThat(inPieces(encryptor(algorithm, source), algorithm.blockLength(), plaintext))
                .isEqualTo(whole);
        assertThat(inPieces(decryptor(algorithm, source), algorithm.blockLength(), whole))
                .isEqualTo(plaintext);
    }

    @ParameterizedTest
    @EnumSource
    void sourcesAgree(CbcAlgorithm algorithm) {
        byte[] plaintext = random(160);
        byte[] one = new byte[160];
        byte[] other = new byte[160];
        encryptor(algorithm, CbcSources.of(algorithm)).process(plaintext, 0, 160, one, 0);
        encryptor(algorithm, new BouncyCastleCbc()).process(plaintext, 0, 160, other, 0);
        assertThat(one).isEqualTo(other);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void checksRangesAndBlocks(CbcAlgorithm algorithm, CbcSource source) {
        CbcCipher cipher = encryptor(algorithm, source);
        assertThatThrownBy(() -> cipher.process(new byte[32], 0, 32, new byte[31], 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> cipher.process(new byte[32], 1, 32, new byte[32], 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.process(new byte[32], 0, 31, new byte[32], 0));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void isOfNoUseOnceWiped(CbcAlgorithm algorithm, CbcSource source) {
        CbcCipher cipher = encryptor(algorithm, source);
        cipher.wipe();
        assertThatIllegalStateException().isThrownBy(() -> cipher.process(new byte[16], 0, 16, new byte[16], 0));
    }

    @ParameterizedTest
    @EnumSource
    void refusesKeysAndIvsOfAnotherLength(CbcAlgorithm algorithm) {
        byte[] key = new byte[algorithm.keyLength()];
        byte[] iv = new byte[algorithm.blockLength()];
        assertThatIllegalArgumentException().isThrownBy(() -> algorithm.encryptor(new byte[7], iv));
        assertThatIllegalArgumentException().isThrownBy(() -> algorithm.decryptor(new byte[7], iv));
        assertThatIllegalArgumentException().isThrownBy(() -> algorithm.encryptor(key, new byte[7]));
        assertThatIllegalArgumentException().isThrownBy(() -> algorithm.decryptor(key, new byte[7]));
    }

    @ParameterizedTest
    @EnumSource
    void passesBySourcesThatDoNotWork(CbcAlgorithm algorithm) {
        assertThat(new BouncyCastleCbc().works(algorithm)).isTrue();
        assertThat(new JcaCbc(Security.getProvider("SUN")).works(algorithm)).isFalse();
        assertThat(CbcSources.describe(algorithm)).isEqualTo("SunJCE (JCA)");
    }

    /** The vectors have PKCS #5 padding, which is added and looked at here. */
    @ParameterizedTest
    @EnumSource(names = {"AES_128_CBC", "AES_256_CBC"})
    void agreesWithWycheproof(CbcAlgorithm algorithm) {
        int run = 0;
        for (Vector vector : SharedData.wycheproof("aes_cbc_pkcs5_test.json")) {
            byte[] key = vector.bytes("key");
            byte[] ciphertext = vector.bytes("ct");
            if (key.length == algorithm.keyLength() && vector.expects("valid")) {
                byte[] padded = padded(vector.bytes("msg"));
                for (CbcSource source : new CbcSource[] {CbcSources.of(algorithm), new BouncyCastleCbc()}) {
                    byte[] out = new byte[padded.length];
                    source.cipher(algorithm, true, key, vector.bytes("iv")).process(padded, 0, out.length, out, 0);
                    assertThat(out).as(vector.toString()).isEqualTo(ciphertext);
                    source.cipher(algorithm, false, key, vector.bytes("iv")).process(ciphertext, 0, out.length, out, 0);
                    assertThat(out).as(vector.toString()).isEqualTo(padded);
                }
                run++;
            }
        }
        assertThat(run).isGreaterThan(20);
    }

    private static byte[] padded(byte[] message) {
        int padding = 16 - message.length % 16;
        byte[] padded = Arrays.copyOf(message, message.length + padding);
        Arrays.fill(padded, message.length, padded.length, (byte) padding);
        return padded;
    }

    /** One block, then two, then three and so on. */
    private static byte[] inPieces(CbcCipher cipher, int block, byte[] src) {
        byte[] dst = new byte[src.length];
        int done = 0;
        for (int blocks = 1; done < src.length; blocks++) {
            int size = Math.min(blocks * block, src.length - done);
            cipher.process(src, done, size, dst, done);
            done += size;
        }
        return dst;
    }

    private static CbcCipher encryptor(CbcAlgorithm algorithm, CbcSource source) {
        return source.cipher(algorithm, true, random(algorithm.keyLength()), new byte[algorithm.blockLength()]);
    }

    private static CbcCipher decryptor(CbcAlgorithm algorithm, CbcSource source) {
        return source.cipher(algorithm, false, random(algorithm.keyLength()), new byte[algorithm.blockLength()]);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
