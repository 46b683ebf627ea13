package org.spectls.crypto.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.spectls.crypto.record.Protections.answer;
import static org.spectls.crypto.record.Protections.open;
import static org.spectls.crypto.record.Protections.random;
import static org.spectls.crypto.record.Protections.seal;
import static org.spectls.crypto.record.Protections.sealer;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compression where nothing hides it, RFC 3749, and behind every cipher. */
class CompressionTest {
    private static final RecordKeys IN_THE_CLEAR = new RecordKeys(
            RecordCipher.NULL, RecordMac.NONE, false, false, true, new byte[0], new byte[0], new byte[0]);

    static Stream<RecordKeys> compressed() {
        return Protections.all().filter(RecordKeys::deflate);
    }

    /** RFC 3749 section 2.1: what a record compresses, it carries; the stream goes on through all of them. */
    @Test
    void isOneZlibStream() throws DataFormatException {
        RecordSealer sealer = sealer(IN_THE_CLEAR);
        Inflater inflater = new Inflater();
        for (int length : new int[] {100, 0, 1, 16384, 0, 0, 17}) {
            byte[] plaintext = new byte[length];
            Arrays.fill(plaintext, (byte) length);
            byte[] record = seal(sealer, plaintext);
            byte[] inflated = new byte[length + 1];
            inflater.setInput(record);
            assertThat(inflater.inflate(inflated)).isEqualTo(length);
            assertThat(Arrays.copyOf(inflated, length)).isEqualTo(plaintext);
            assertThat(inflater.getRemaining()).isZero();
        }
        inflater.end();
    }

    @Test
    void remembersEarlierRecords() {
        RecordSealer sealer = sealer(IN_THE_CLEAR);
        byte[] plaintext = random(1000);
        assertThat(seal(sealer, plaintext)).hasSizeGreaterThan(1000);
        assertThat(seal(sealer, plaintext)).hasSizeLessThan(50);
    }

    @ParameterizedTest
    @MethodSource("compressed")
    void opensWhatCompressesWellAndWhatDoesNot(RecordKeys keys) {
        RecordSealer sealer = sealer(keys);
        RecordOpener opener = RecordOpener.of(keys);
        for (int length : new int[] {0, 1, 100, 16384, 0, 16384, 0}) {
            assertThat(open(opener, seal(sealer, random(length)))).isEqualTo(random(length));
            assertThat(open(opener, seal(sealer, new byte[length]))).isEqualTo(new byte[length]);
        }
    }

    /** RFC 5246 section 6.2.2: compression may lengthen by 1024 octets. */
    @Test
    void lengthensByLittle() {
        RecordSealer sealer = sealer(IN_THE_CLEAR);
        for (int round = 0; round < 100; round++) {
            assertThat(seal(sealer, random(16384 - round)).length).isLessThan(16384 - round + 64);
        }
        assertThat(sealer.overhead()).isEqualTo(1024);
    }

    /** Some peers compress nothing to nothing. */
    @Test
    void takesAnEmptyRecord() {
        RecordOpener opener = RecordOpener.of(IN_THE_CLEAR);
        assertThat(open(opener, new byte[0])).isEmpty();
        assertThat(open(opener, stream(random(10), Deflater.SYNC_FLUSH))).isEqualTo(random(10));
        assertThat(open(opener, new byte[0])).isEmpty();
    }

    @Test
    void takesAFullRecordButNoMore() {
        assertThat(open(RecordOpener.of(IN_THE_CLEAR), stream(new byte[16384], Deflater.SYNC_FLUSH)))
                .hasSize(16384);
        assertThat(answer(RecordOpener.of(IN_THE_CLEAR), stream(new byte[16385], Deflater.SYNC_FLUSH)))
                .isEqualTo(RecordOpener.TOO_LONG);
        assertThat(answer(RecordOpener.of(IN_THE_CLEAR), stream(new byte[10_000_000], Deflater.SYNC_FLUSH)))
                .isEqualTo(RecordOpener.TOO_LONG);
    }

    @Test
    void writesNoMoreThanARecordWhateverComesOut() {
        byte[] bomb = stream(new byte[10_000_000], Deflater.SYNC_FLUSH);
        byte[] target = new byte[20000];
        Arrays.fill(target, (byte) 0x55);
        RecordOpener.of(IN_THE_CLEAR).open(23, 0x0303, bomb, 0, bomb.length, target, 10);
        assertThat(Arrays.copyOfRange(target, 10 + 16384, target.length)).containsOnly(0x55);
    }

    @Test
    void refusesWhatDoesNotInflate() {
        byte[] good = stream(random(10), Deflater.SYNC_FLUSH);
        byte[] noZlib = good.clone();
        noZlib[0] ^= 1;
        assertThat(answer(RecordOpener.of(IN_THE_CLEAR), noZlib)).isEqualTo(RecordOpener.BAD_COMPRESSION);
        byte[] badBlock = good.clone();
        badBlock[2] |= 7;
        assertThat(answer(RecordOpener.of(IN_THE_CLEAR), badBlock)).isEqualTo(RecordOpener.BAD_COMPRESSION);
    }

    /** A stream that has ended has no more records; one with a dictionary never had any. */
    @Test
    void refusesWhatLiesBehindTheEnd() {
        byte[] ended = stream(random(10), Deflater.NO_FLUSH);
        RecordOpener opener = RecordOpener.of(IN_THE_CLEAR);
        assertThat(open(opener, ended)).isEqualTo(random(10));
        assertThat(open(opener, new byte[0])).isEmpty();
        assertThat(answer(opener, new byte[] {1})).isEqualTo(RecordOpener.BAD_COMPRESSION);
        assertThat(answer(RecordOpener.of(IN_THE_CLEAR), Arrays.copyOf(ended, ended.length + 1)))
                .isEqualTo(RecordOpener.BAD_COMPRESSION);

        Deflater deflater = new Deflater();
        deflater.setDictionary(random(50));
        assertThat(answer(RecordOpener.of(IN_THE_CLEAR), drain(deflater, random(50), Deflater.SYNC_FLUSH)))
                .isEqualTo(RecordOpener.BAD_COMPRESSION);
    }

    /** RFC 5246 section 6.2.2: a TLSCompressed has 2^14 + 1024 octets at most. */
    @ParameterizedTest
    @MethodSource("compressed")
    void refusesTooMuchToInflate(RecordKeys keys) {
        RecordKeys alike = new RecordKeys(
                keys.cipher(),
                keys.mac(),
                keys.encryptThenMac(),
                keys.explicitIv(),
                false,
                keys.macKey(),
                keys.key(),
                keys.fixedIv());
        byte[] stored = Arrays.copyOf(stream(new byte[0], Deflater.SYNC_FLUSH), 16384 + 1024);
        assertThat(answer(RecordOpener.of(keys), seal(sealer(alike), stored))).isNotEqualTo(RecordOpener.OVERFLOW);
        byte[] more = Arrays.copyOf(stored, stored.length + 1);
        assertThat(answer(RecordOpener.of(keys), seal(sealer(alike), more))).isEqualTo(RecordOpener.OVERFLOW);
    }

    @Test
    void isOfNoUseOnceWiped() {
        RecordSealer sealer = sealer(IN_THE_CLEAR);
        byte[] record = seal(sealer, random(20));
        sealer.wipe();
        assertThatIllegalStateException().isThrownBy(() -> seal(sealer, random(20)));
        RecordOpener opener = RecordOpener.of(IN_THE_CLEAR);
        opener.wipe();
        assertThatIllegalStateException().isThrownBy(() -> answer(opener, record));
    }

    private static byte[] stream(byte[] plaintext, int flush) {
        return drain(new Deflater(), plaintext, flush);
    }

    private static byte[] drain(Deflater deflater, byte[] plaintext, int flush) {
        deflater.setInput(plaintext);
        if (flush == Deflater.NO_FLUSH) {
            deflater.finish();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[100_000];
        out.write(piece, 0, deflater.deflate(piece, 0, piece.length, flush));
        deflater.end();
        return out.toByteArray();
    }
}
