package org.spectls.crypto.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.crypto.record.Protections.TYPE;
import static org.spectls.crypto.record.Protections.VERSION;
import static org.spectls.crypto.record.Protections.random;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.spectls.crypto.hash.Hmac;

/** Neither the answer nor the work done tells what is wrong with a record. */
class MacThenEncryptCheckTest {
    /** Octets of content, MAC and padding: a whole number of blocks of either cipher. */
    private static final int[] LENGTHS = {64, 80, 256, 320, 336, 1024, 16448};

    private int number;

    @BeforeEach
    void startAtTheFirstRecord() {
        number = 0;
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void takesEveryPadding(RecordMac mac) {
        MacThenEncryptCheck check = check(mac, new CountingDigest(mac));
        for (int length : LENGTHS) {
            for (int padding = 0; padding <= longestPadding(mac, length); padding++) {
                byte[] plain = authentic(mac, length, padding);
                assertThat(check.contentLength(TYPE, VERSION, plain, 0, length))
                        .isEqualTo(length - mac.length() - 1 - padding);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void doesTheSameWhateverIsWrong(RecordMac mac) {
        CountingDigest counting = new CountingDigest(mac);
        MacThenEncryptCheck check = check(mac, counting);
        for (int length : LENGTHS) {
            check.contentLength(TYPE, VERSION, authentic(mac, length, 0), 0, length);
            int compressions = counting.compressions();
            int pieces = counting.pieces().size();
            for (int padding = 0; padding <= longestPadding(mac, length); padding++) {
                int macStart = length - 1 - padding - mac.length();
                for (int wrong : new int[] {macStart, macStart + mac.length() - 1, length - 1 - padding, length - 1}) {
                    byte[] plain = authentic(mac, length, padding);
                    plain[wrong] ^= (byte) 0x80;
                    assertThat(check.contentLength(TYPE, VERSION, plain, 0, length))
                            .as("padding %d, wrong octet %d of %d", padding, wrong, length)
                            .isEqualTo(RecordOpener.NOT_AUTHENTIC);
                    assertThat(counting.compressions())
                            .as("padding %d, wrong octet %d of %d", padding, wrong, length)
                            .isEqualTo(compressions);
                    assertThat(counting.pieces()).hasSize(pieces);
                }
            }
        }
    }

    /** Padding of any length that does not fit, and none at all, as in POODLE's and Lucky 13's records. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void doesTheSameForWhatNoPeerWouldSend(RecordMac mac) {
        CountingDigest counting = new CountingDigest(mac);
        MacThenEncryptCheck check = check(mac, counting);
        for (int length : LENGTHS) {
            check.contentLength(TYPE, VERSION, authentic(mac, length, 0), 0, length);
            int compressions = counting.compressions();
            for (int last = 0; last <= 255; last++) {
                byte[] random = random(length);
                random[length - 1] = (byte) last;
                check.contentLength(TYPE, VERSION, random, 0, length);
                assertThat(counting.compressions()).isEqualTo(compressions);
                byte[] even = new byte[length];
                Arrays.fill(even, (byte) last);
                assertThat(check.contentLength(TYPE, VERSION, even, 0, length)).isEqualTo(RecordOpener.NOT_AUTHENTIC);
                assertThat(counting.compressions()).isEqualTo(compressions);
            }
        }
    }

    private static MacThenEncryptCheck check(RecordMac mac, CountingDigest counting) {
        return new MacThenEncryptCheck(new ConstantTimeHmac(mac, random(mac.length()), counting::start));
    }

    private static int longestPadding(RecordMac mac, int length) {
        return Math.min(255, length - 1 - mac.length());
    }

    /** The next record: content, its MAC and padding. */
    private byte[] authentic(RecordMac mac, int length, int padding) {
        int content = length - 1 - padding - mac.length();
        byte[] plain = random(length);
        Hmac hmac = new Hmac(Objects.requireNonNull(mac.hash()));
        hmac.rekey(random(mac.length()));
        hmac.update(new byte[] {0, 0, 0, 0, 0, 0, (byte) (number >> 8), (byte) number++});
        hmac.update(new byte[] {TYPE, VERSION >> 8, (byte) VERSION, (byte) (content >> 8), (byte) content});
        hmac.update(plain, 0, content);
        hmac.finish(plain, content);
        Arrays.fill(plain, length - 1 - padding, length, (byte) padding);
        return plain;
    }
}
