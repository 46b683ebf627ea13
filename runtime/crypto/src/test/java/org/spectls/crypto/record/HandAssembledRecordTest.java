package org.spectls.crypto.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.crypto.record.Protections.answer;
import static org.spectls.crypto.record.Protections.open;
import static org.spectls.crypto.record.Protections.random;
import static org.spectls.crypto.record.Protections.seal;
import static org.spectls.crypto.record.Protections.sealer;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.crypto.testing.SeededRandom;

/** Sealers write, and openers read, what others put together from the RFCs. */
class HandAssembledRecordTest {
    private static final int[] LENGTHS = {0, 1, 15, 16, 17, 31, 255, 16384};

    static Stream<RecordKeys> blockCiphers() {
        return Protections.ofCbc();
    }

    static Stream<RecordKeys> aeadCiphers() {
        return Protections.withoutCompression().filter(keys -> keys.cipher().isAead());
    }

    @ParameterizedTest
    @MethodSource("aeadCiphers")
    void aead(RecordKeys keys) {
        HandAssembledRecord assembled = new HandAssembledRecord(keys);
        RecordSealer sealer = sealer(keys);
        RecordOpener opener = RecordOpener.of(keys);
        for (int sequence = 0; sequence < 300; sequence++) {
            byte[] plaintext = random(sequence < LENGTHS.length ? LENGTHS[sequence] : 3);
            byte[] record = assembled.aead(sequence, plaintext);
            assertThat(seal(sealer, plaintext)).isEqualTo(record);
            assertThat(open(opener, record)).isEqualTo(plaintext);
        }
    }

    /** RFC 5288 section 3: how an explicit nonce is chosen is the sender's affair. */
    @ParameterizedTest
    @MethodSource("aeadCiphers")
    void aeadWithAnotherExplicitNonce(RecordKeys keys) {
        HandAssembledRecord assembled = new HandAssembledRecord(keys);
        if (keys.cipher() == RecordCipher.CHACHA20_POLY1305) {
            assertThat(assembled.aead(0, random(3))).hasSize(3 + 16);
        } else {
            byte[] record = assembled.aead(0, random(3), new byte[] {9, 8, 7, 6, 5, 4, 3, 2});
            assertThat(open(RecordOpener.of(keys), record)).isEqualTo(random(3));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void nullCipher(RecordMac mac) {
        RecordKeys keys = Protections.of(RecordCipher.NULL, mac, false, true);
        HandAssembledRecord assembled = new HandAssembledRecord(keys);
        RecordSealer sealer = sealer(keys);
        RecordOpener opener = RecordOpener.of(keys);
        for (int sequence = 0; sequence < LENGTHS.length; sequence++) {
            byte[] plaintext = random(LENGTHS[sequence]);
            byte[] record = assembled.nullCipher(sequence, plaintext);
            assertThat(seal(sealer, plaintext)).isEqualTo(record);
            assertThat(open(opener, record)).isEqualTo(plaintext);
        }
    }

    @ParameterizedTest
    @MethodSource("blockCiphers")
    void seals(RecordKeys keys) {
        HandAssembledRecord assembled = new HandAssembledRecord(keys);
        RecordSealer sealer = sealer(keys);
        byte[] chained = keys.fixedIv();
        for (int sequence = 0; sequence < LENGTHS.length; sequence++) {
            byte[] plaintext = random(LENGTHS[sequence]);
            byte[] record = seal(sealer, plaintext);
            byte[] iv = keys.explicitIv() ? Arrays.copyOf(record, chained.length) : chained;
            assertThat(record).isEqualTo(assembled.blockCipher(sequence, plaintext, iv, 0));
            chained = lastBlock(keys, record);
        }
    }

    @ParameterizedTest
    @MethodSource("blockCiphers")
    void opensWithAnyPadding(RecordKeys keys) {
        HandAssembledRecord assembled = new HandAssembledRecord(keys);
        RecordOpener opener = RecordOpener.of(keys);
        byte[] chained = keys.fixedIv();
        int sequence = 0;
        for (int length : LENGTHS) {
            for (int extraBlocks = 0; extraBlocks < 256 / chained.length; extraBlocks++) {
                byte[] plaintext = random(length);
                byte[] iv = keys.explicitIv() ? random(chained.length) : chained;
                byte[] record = assembled.blockCipher(sequence++, plaintext, iv, extraBlocks);
                assertThat(open(opener, record)).isEqualTo(plaintext);
                chained = lastBlock(keys, record);
            }
        }
    }

    /** RFC 5246 section 6.2.3.2: an IV must be unpredictable, so it is never the same, nor what was drawn. */
    @ParameterizedTest
    @MethodSource("blockCiphers")
    void drawsAnIvForEachRecord(RecordKeys keys) {
        RecordSealer sealer = sealer(keys);
        byte[] first = seal(sealer, random(40));
        byte[] second = seal(sealer, random(40));
        assertThat(second).isNotEqualTo(first);
        RecordSealer another = RecordSealer.of(keys, new SeededRandom(8));
        byte[] other = seal(another, random(40));
        assertThat(Arrays.equals(other, first)).isEqualTo(!keys.explicitIv());
    }

    @ParameterizedTest
    @MethodSource("blockCiphers")
    void refusesContentLongerThanARecords(RecordKeys keys) {
        byte[] record = new HandAssembledRecord(keys).blockCipher(0, random(16385), keys.fixedIv(), 0);
        assertThat(answer(RecordOpener.of(keys), record)).isEqualTo(RecordOpener.OVERFLOW);
    }

    private static byte[] lastBlock(RecordKeys keys, byte[] record) {
        int end = record.length - (keys.encryptThenMac() ? keys.mac().length() : 0);
        return Arrays.copyOfRange(record, end - keys.fixedIv().length, end);
    }
}
