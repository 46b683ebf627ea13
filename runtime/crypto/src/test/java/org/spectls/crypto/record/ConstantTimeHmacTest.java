package org.spectls.crypto.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.spectls.crypto.record.Protections.random;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.spectls.crypto.hash.Hmac;

class ConstantTimeHmacTest {
    private static final byte[] HEADER = random(PseudoHeader.LENGTH);

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void isHmac(RecordMac mac) {
        byte[] key = random(mac.length());
        byte[] content = random(900);
        Hmac reference = new Hmac(Objects.requireNonNull(mac.hash()));
        reference.rekey(key);
        ConstantTimeHmac hmac = jdk(mac, key);
        for (int most = 0; most < 600; most++) {
            for (int length = Math.max(0, most - 255); length <= most; length++) {
                reference.update(HEADER);
                reference.update(content, 3, length);
                assertThat(hmac.code(HEADER, content, 3, most, length))
                        .as("%d of at most %d octets", length, most)
                        .isEqualTo(reference.finish());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void compressesAsManyBlocksWhateverTheLength(RecordMac mac) {
        CountingDigest counting = new CountingDigest(mac);
        ConstantTimeHmac hmac = new ConstantTimeHmac(mac, random(mac.length()), counting::start);
        byte[] content = random(900);
        for (int most = 0; most < 600; most++) {
            hmac.code(HEADER, content, 0, most, most);
            int expected = counting.compressions();
            List<Integer> pieces = counting.pieces();
            for (int length = Math.max(0, most - 255); length < most; length++) {
                hmac.code(HEADER, content, 0, most, length);
                assertThat(counting.compressions())
                        .as("%d of at most %d octets", length, most)
                        .isEqualTo(expected);
                assertThat(counting.pieces()).hasSameSizeAs(pieces);
            }
        }
    }

    /** What it costs is no more than what the longest content costs, three blocks and those of the decoy. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void compressesLittleMoreThanHmac(RecordMac mac) {
        CountingDigest counting = new CountingDigest(mac);
        ConstantTimeHmac hmac = new ConstantTimeHmac(mac, random(mac.length()), counting::start);
        hmac.code(HEADER, random(16384), 0, 16384, 16384);
        int needed = 4 + (HEADER.length + 16384 + mac.lengthField()) / mac.blockLength();
        assertThat(counting.compressions()).isBetween(needed, needed + 3);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void isOfNoUseOnceWiped(RecordMac mac) {
        ConstantTimeHmac hmac = jdk(mac, random(mac.length()));
        hmac.wipe();
        assertThatIllegalStateException().isThrownBy(() -> hmac.code(HEADER, new byte[1], 0, 1, 1));
    }

    private static ConstantTimeHmac jdk(RecordMac mac, byte[] key) {
        return new ConstantTimeHmac(
                mac,
                key,
                () -> RunningDigest.of(Objects.requireNonNull(mac.hash()).start()));
    }
}
