package org.spectls.crypto.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spectls.crypto.record.Protections.TYPE;
import static org.spectls.crypto.record.Protections.VERSION;
import static org.spectls.crypto.record.Protections.answer;
import static org.spectls.crypto.record.Protections.open;
import static org.spectls.crypto.record.Protections.random;
import static org.spectls.crypto.record.Protections.seal;
import static org.spectls.crypto.record.Protections.sealer;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every cipher, MAC, order of the two, IV and compression. */
class RecordProtectionTest {
    private static final int[] LENGTHS = {0, 1, 15, 16, 17, 16384};

    static Stream<RecordKeys> all() {
        return Protections.all();
    }

    static Stream<RecordKeys> authentic() {
        return Protections.all().filter(keys -> keys.cipher().isAead() || keys.mac() != RecordMac.NONE);
    }

    @ParameterizedTest
    @MethodSource("all")
    void opensRecordAfterRecord(RecordKeys keys) {
        RecordSealer sealer = sealer(keys);
        RecordOpener opener = RecordOpener.of(keys);
        for (int round = 0; round < 2; round++) {
            for (int length : LENGTHS) {
                byte[] plaintext = random(length);
                byte[] record = seal(sealer, plaintext);
                assertThat(record.length).isBetween(0, length + sealer.overhead());
                assertThat(opener.plaintextLength(record.length)).isBetween(length, 16384);
                assertThat(open(opener, record)).isEqualTo(plaintext);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("authentic")
    void refusesEveryFlippedBit(RecordKeys keys) {
        byte[] record = seal(sealer(keys), random(5));
        for (int bit = 0; bit < 8 * record.length; bit++) {
            byte[] forged = record.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(answer(RecordOpener.of(keys), forged)).as("bit %d", bit).isEqualTo(RecordOpener.NOT_AUTHENTIC);
        }
        assertThat(answer(RecordOpener.of(keys), record)).isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("authentic")
    void refusesEveryShorterAndALongerRecord(RecordKeys keys) {
        byte[] record = seal(sealer(keys), random(40));
        for (int length = 0; length < record.length; length++) {
            assertThat(answer(RecordOpener.of(keys), Arrays.copyOf(record, length)))
                    .as("%d octets", length)
                    .isEqualTo(RecordOpener.NOT_AUTHENTIC);
        }
        assertThat(answer(RecordOpener.of(keys), Arrays.copyOf(record, record.length + 16)))
                .isEqualTo(RecordOpener.NOT_AUTHENTIC);
    }

    @ParameterizedTest
    @MethodSource("authentic")
    void bindsTypeVersionAndNumber(RecordKeys keys) {
        RecordSealer sealer = sealer(keys);
        byte[] first = seal(sealer, random(33));
        byte[] second = seal(sealer, random(33));
        byte[] target = new byte[16384];
        assertThat(RecordOpener.of(keys).open(22, VERSION, first, 0, first.length, target, 0))
                .isEqualTo(RecordOpener.NOT_AUTHENTIC);
        assertThat(RecordOpener.of(keys).open(TYPE, 0x0302, first, 0, first.length, target, 0))
                .isEqualTo(RecordOpener.NOT_AUTHENTIC);
        assertThat(answer(RecordOpener.of(keys), second)).isEqualTo(RecordOpener.NOT_AUTHENTIC);
        RecordOpener opener = RecordOpener.of(keys);
        open(opener, first);
        assertThat(answer(opener, first)).isEqualTo(RecordOpener.NOT_AUTHENTIC);
    }

    /** The source where its ciphertext will be, and behind; the plaintext before, on and behind its ciphertext. */
    @ParameterizedTest
    @MethodSource("all")
    void worksWithinOneArray(RecordKeys keys) {
        byte[] plaintext = random(1000);
        int iv = keys.cipher().isCbc() && keys.explicitIv()
                ? keys.cipher().fixedIvLength()
                : keys.cipher().explicitNonceLength();
        for (int distance : new int[] {iv, iv + 1, iv + 13}) {
            byte[] array = new byte[4000 + 2 * 16384];
            System.arraycopy(plaintext, 0, array, 100 + distance, 1000);
            int length = sealer(keys).seal(TYPE, VERSION, array, 100 + distance, 1000, array, 100);
            for (int target : new int[] {0, 100, 100 + iv, 120}) {
                byte[] copy = array.clone();
                assertThat(RecordOpener.of(keys).open(TYPE, VERSION, copy, 100, length, copy, target))
                        .isEqualTo(1000);
                assertThat(Arrays.copyOfRange(copy, target, target + 1000)).isEqualTo(plaintext);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void writesWhereItShouldAndNowhereElse(RecordKeys keys) {
        RecordSealer sealer = sealer(keys);
        byte[] target = new byte[100 + sealer.overhead() + 20];
        Arrays.fill(target, (byte) 0x55);
        int length = sealer.seal(TYPE, VERSION, random(120), 10, 100, target, 10);
        assertThat(Arrays.copyOf(target, 10)).containsOnly(0x55);
        assertThat(Arrays.copyOfRange(target, 10 + length, target.length)).containsOnly(0x55);

        byte[] plain = new byte[30000];
        Arrays.fill(plain, (byte) 0x55);
        assertThat(RecordOpener.of(keys).open(TYPE, VERSION, target, 10, length, plain, 10))
                .isEqualTo(100);
        assertThat(Arrays.copyOf(plain, 10)).containsOnly(0x55);
        assertThat(Arrays.copyOfRange(plain, 110, plain.length)).containsOnly(0x55);
    }

    @ParameterizedTest
    @MethodSource("all")
    void checksRanges(RecordKeys keys) {
        assertThatThrownBy(() -> sealer(keys).seal(TYPE, VERSION, new byte[10], 0, 11, new byte[20000], 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> sealer(keys).seal(TYPE, VERSION, new byte[10], 0, 10, new byte[9], 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
        byte[] record = seal(sealer(keys), random(100));
        assertThatThrownBy(
                        () -> RecordOpener.of(keys).open(TYPE, VERSION, record, 1, record.length, new byte[20000], 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> RecordOpener.of(keys).open(TYPE, VERSION, record, 0, record.length, new byte[99], 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @MethodSource("authentic")
    void isOfNoUseOnceWiped(RecordKeys keys) {
        RecordSealer sealer = sealer(keys);
        byte[] record = seal(sealer, random(20));
        sealer.wipe();
        assertThatIllegalStateException().isThrownBy(() -> seal(sealer, random(20)));
        RecordOpener opener = RecordOpener.of(keys);
        opener.wipe();
        assertThatIllegalStateException().isThrownBy(() -> answer(opener, record));
    }

    @ParameterizedTest
    @MethodSource("all")
    void needsNoKeysOnceItHasBeenMade(RecordKeys keys) {
        byte[] record = seal(sealer(keys), random(20));
        RecordSealer sealer = sealer(keys);
        RecordOpener opener = RecordOpener.of(keys);
        keys.wipe();
        assertThat(keys.key()).isEqualTo(new byte[keys.cipher().keyLength()]);
        assertThat(seal(sealer, random(20))).isEqualTo(record);
        assertThat(open(opener, record)).isEqualTo(random(20));
    }

    @Test
    void coversEveryProtection() {
        assertThat(all()).hasSize(2 * (7 + 4 + 3 * 3 * 4));
        assertThat(all().map(RecordKeys::cipher)).contains(RecordCipher.values());
        assertThat(all().map(RecordKeys::mac)).contains(RecordMac.values());
    }
}
