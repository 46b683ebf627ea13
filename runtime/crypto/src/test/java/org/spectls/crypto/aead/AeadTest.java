package org.spectls.crypto.aead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every algorithm from every source: the one chosen here, and the one of last resort. */
class AeadTest {
    private static final byte[] NONCE = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final byte[] AAD = {23, 3, 3, 0, 9, 1, 1, 1, 1, 1, 1, 1, 1};

    static Stream<Arguments> sources() {
        return Arrays.stream(AeadAlgorithm.values())
                .flatMap(algorithm -> Stream.of(AeadSources.of(algorithm), new BouncyCastleAead())
                        .map(source -> Arguments.of(algorithm, source)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void opensWhatWasSealed(AeadAlgorithm algorithm, AeadSource source) {
        for (int length : new int[] {0, 1, 15, 16, 17, 64, 1000, 16384}) {
            byte[] plaintext = random(length);
            int sealedLength = length + algorithm.tagLength();
            byte[] sealed = new byte[sealedLength];
            assertThat(sealer(algorithm, source).seal(NONCE, AAD, plaintext, 0, length, sealed, 0))
                    .isEqualTo(sealedLength);
            byte[] opened = new byte[length];
            assertThat(opener(algorithm, source).open(NONCE, AAD, sealed, 0, sealedLength, opened, 0))
                    .isEqualTo(length);
            assertThat(opened).isEqualTo(plaintext);
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void worksInPlaceAtAnOffset(AeadAlgorithm algorithm, AeadSource source) {
        byte[] plaintext = random(1000);
        byte[] record = new byte[13 + 1000 + 16 + 3];
        System.arraycopy(plaintext, 0, record, 13, 1000);
        sealer(algorithm, source).seal(NONCE, AAD, record, 13, 1000, record, 13);
        assertThat(opener(algorithm, source).open(NONCE, AAD, record, 13, 1000 + algorithm.tagLength(), record, 0))
                .isEqualTo(1000);
        assertThat(Arrays.copyOf(record, 1000)).isEqualTo(plaintext);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void sealsTowardsTheFrontOfTheSameArray(AeadAlgorithm algorithm, AeadSource source) {
        byte[] plaintext = random(1000);
        byte[] record = new byte[1100];
        System.arraycopy(plaintext, 0, record, 20, 1000);
        sealer(algorithm, source).seal(NONCE, AAD, record, 20, 1000, record, 13);
        byte[] opened = new byte[1000];
        assertThat(opener(algorithm, source).open(NONCE, AAD, record, 13, 1000 + algorithm.tagLength(), opened, 0))
                .isEqualTo(1000);
        assertThat(opened).isEqualTo(plaintext);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void refusesEveryFlippedBit(AeadAlgorithm algorithm, AeadSource source) {
        byte[] sealed = new byte[5 + algorithm.tagLength()];
        sealer(algorithm, source).seal(NONCE, AAD, random(5), 0, 5, sealed, 0);
        Opener opener = opener(algorithm, source);
        for (int bit = 0; bit < 8 * sealed.length; bit++) {
            byte[] forged = sealed.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(opener.open(NONCE, AAD, forged, 0, forged.length, new byte[5], 0))
                    .isEqualTo(Opener.NOT_AUTHENTIC);
        }
        assertThat(opener.open(NONCE, new byte[13], sealed, 0, sealed.length, new byte[5], 0))
                .isEqualTo(Opener.NOT_AUTHENTIC);
        assertThat(opener.open(NONCE, AAD, sealed, 0, sealed.length, new byte[5], 0))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void refusesWhatIsShorterThanATag(AeadAlgorithm algorithm, AeadSource source) {
        assertThat(opener(algorithm, source)
                        .open(NONCE, AAD, new byte[15], 0, algorithm.tagLength() - 1, new byte[0], 0))
                .isEqualTo(Opener.NOT_AUTHENTIC);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void isReusedRecordAfterRecord(AeadAlgorithm algorithm, AeadSource source) {
        Sealer sealer = sealer(algorithm, source);
        Opener opener = opener(algorithm, source);
        byte[] nonce = new byte[12];
        for (int record = 0; record < 20; record++) {
            nonce[11] = (byte) record;
            byte[] plaintext = random(record);
            byte[] sealed = new byte[record + algorithm.tagLength()];
            sealer.seal(nonce, AAD, plaintext, 0, record, sealed, 0);
            byte[] opened = new byte[record];
            assertThat(opener.open(nonce, AAD, sealed, 0, sealed.length, opened, 0))
                    .isEqualTo(record);
            assertThat(opened).isEqualTo(plaintext);
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void takesHeapAndDirectBuffers(AeadAlgorithm algorithm, AeadSource source) {
        byte[] plaintext = random(100);
        for (boolean direct : new boolean[] {false, true}) {
            ByteBuffer src = buffer(direct, 110).put(3, plaintext).position(3).limit(103);
            ByteBuffer sealed = buffer(direct, 120);
            assertThat(sealer(algorithm, source).seal(NONCE, AAD, src, sealed)).isEqualTo(100 + algorithm.tagLength());
            assertThat(src.hasRemaining()).isFalse();
            ByteBuffer opened = buffer(direct, 100);
            assertThat(opener(algorithm, source).open(NONCE, AAD, sealed.flip(), opened))
                    .isEqualTo(100);
            byte[] result = new byte[100];
            opened.flip().get(result);
            assertThat(result).isEqualTo(plaintext);
            assertThatThrownBy(() -> sealer(algorithm, source).seal(NONCE, AAD, src.rewind(), buffer(direct, 50)))
                    .isInstanceOf(BufferOverflowException.class);
        }
    }

    /** One cipher object is kept across records, and its key with it. */
    @ParameterizedTest
    @MethodSource("sources")
    void refusesANonceTwice(AeadAlgorithm algorithm, AeadSource source) {
        Sealer sealer = sealer(algorithm, source);
        sealer.seal(NONCE, AAD, AAD, 0, 13, new byte[40], 0);
        assertThatIllegalStateException().isThrownBy(() -> sealer.seal(NONCE, AAD, AAD, 0, 13, new byte[40], 0));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void isOfNoUseOnceWiped(AeadAlgorithm algorithm, AeadSource source) {
        Sealer sealer = sealer(algorithm, source);
        sealer.wipe();
        assertThatIllegalStateException().isThrownBy(() -> sealer.seal(NONCE, AAD, AAD, 0, 1, new byte[17], 0));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void checksRanges(AeadAlgorithm algorithm, AeadSource source) {
        assertThatThrownBy(
                        () -> sealer(algorithm, source).seal(NONCE, AAD, AAD, 0, 1, new byte[algorithm.tagLength()], 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> opener(algorithm, source)
                        .open(NONCE, AAD, new byte[32], 0, 32, new byte[31 - algorithm.tagLength()], 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @EnumSource
    void sourcesAgree(AeadAlgorithm algorithm) {
        byte[] plaintext = random(300);
        byte[] one = new byte[300 + algorithm.tagLength()];
        byte[] other = new byte[300 + algorithm.tagLength()];
        sealer(algorithm, AeadSources.of(algorithm)).seal(NONCE, AAD, plaintext, 0, 300, one, 0);
        sealer(algorithm, new BouncyCastleAead()).seal(NONCE, AAD, plaintext, 0, 300, other, 0);
        assertThat(one).isEqualTo(other);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAKeyOfAnotherLength(AeadAlgorithm algorithm) {
        assertThatIllegalArgumentException().isThrownBy(() -> algorithm.sealer(new byte[7]));
        assertThatIllegalArgumentException().isThrownBy(() -> algorithm.opener(new byte[7]));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereItComesFrom(AeadAlgorithm algorithm) {
        assertThat(AeadSources.describe(algorithm)).isNotBlank();
        assertThat(AeadSources.candidates("bc").get(0).describe()).isEqualTo("Bouncy Castle (lightweight)");
        assertThat(AeadSources.candidates("SunJCE").get(0).describe()).isEqualTo("SunJCE (JCA)");
        assertThat(List.copyOf(AeadSources.candidates("no such provider"))).isNotEmpty();
    }

    private static Sealer sealer(AeadAlgorithm algorithm, AeadSource source) {
        return source.sealer(algorithm, key(algorithm));
    }

    private static Opener opener(AeadAlgorithm algorithm, AeadSource source) {
        return source.opener(algorithm, key(algorithm));
    }

    private static byte[] key(AeadAlgorithm algorithm) {
        byte[] key = new byte[algorithm.keyLength()];
        Arrays.fill(key, (byte) 7);
        return key;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static ByteBuffer buffer(boolean direct, int size) {
        return direct ? ByteBuffer.allocateDirect(size) : ByteBuffer.allocate(size);
    }
}
