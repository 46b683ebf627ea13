package org.spectls.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireReaderTest {
    @Test
    void readsNumbersInNetworkOrder() throws DecodeException {
        WireReader in = reader("ff fffe 00fffd fffffffc fffffffffffffffb");

        assertThat(in.readUint8()).isEqualTo(0xff);
        assertThat(in.readUint16()).isEqualTo(0xfffe);
        assertThat(in.readUint24()).isEqualTo(0xfffd);
        assertThat(in.readUint32()).isEqualTo(0xfffffffcL);
        assertThat(in.readUint64()).isEqualTo(-5);
        in.expectEnd();
    }

    @Test
    void whatItHandsOutIsACopy() throws DecodeException {
        byte[] array = {1, 2, 3};
        Bytes bytes = WireReader.of(array).readBytes(2);
        array[0] = 9;

        assertThat(bytes).isEqualTo(Bytes.of(1, 2));
    }

    @Test
    void readsVectors() throws DecodeException {
        WireReader in = reader("0004 0102 0304 02 aabb");

        assertThat(in.prefixed(2, 0xffff, 2).list(2, WireReader::readUint16)).containsExactly(0x0102, 0x0304);
        assertThat(in.readPrefixed(0, 32, 1)).isEqualTo(Bytes.of(0xaa, 0xbb));
        assertThat(in.hasRemaining()).isFalse();
    }

    @Test
    void nothingIsReadBeyondASizedBody() throws DecodeException {
        WireReader in = reader("0102030405");
        WireReader body = in.sized(2);

        assertThat(body.readUint8()).isEqualTo(1);
        assertFault(() -> body.readUint16(), DecodeFault.TRUNCATED, 1);
        assertFault(body::expectEnd, DecodeFault.TRAILING_BYTES, 1);
        assertThat(in.readRest()).isEqualTo(Bytes.of(3, 4, 5));
    }

    @Test
    void lyingLengthsAreFaults() {
        assertFault(() -> reader("00ff 01").readPrefixed(0, 0xffff, 2), DecodeFault.TRUNCATED, 2);
        assertFault(() -> reader("ffffffff 01").prefixed(0, Integer.MAX_VALUE, 4), DecodeFault.BAD_LENGTH, 0);
        assertFault(() -> reader("7fffffff 01").prefixed(0, Integer.MAX_VALUE, 4), DecodeFault.TRUNCATED, 4);
        assertFault(() -> reader("21").readPrefixed(0, 32, 1), DecodeFault.BAD_LENGTH, 0);
        assertFault(() -> reader("0001 01").prefixed(2, 8, 2), DecodeFault.BAD_LENGTH, 0);
        assertFault(
                () -> reader("0003 010203").prefixed(0, 8, 2).list(2, WireReader::readUint16),
                DecodeFault.BAD_LENGTH,
                2);
        assertFault(() -> reader("01").readBytes(1L << 32), DecodeFault.TRUNCATED, 0);
        assertFault(() -> reader("01").sized(-1), DecodeFault.TRUNCATED, 0);
    }

    @Test
    void whatMayBeMissingIsThereWhenAnythingIsLeft() throws DecodeException {
        WireReader in = reader("0102");

        assertThat(in.optional(WireReader::readUint16)).contains(0x0102);
        assertThat(in.optional(WireReader::readUint16)).isEmpty();
        assertFault(() -> reader("01").optional(WireReader::readUint16), DecodeFault.TRUNCATED, 0);
    }

    @Test
    void elementsWithoutBytesEndTheList() {
        assertFault(() -> reader("01").list(in -> Bytes.EMPTY), DecodeFault.TRAILING_BYTES, 0);
    }

    @Test
    void duplicatesAreFaults() throws DecodeException {
        WireReader in = reader("010201").at("S.list");

        assertThatThrownBy(() -> in.distinct(1, WireReader::readUint8, Function.identity()))
                .hasMessage("duplicate in S.list at byte 3");
    }

    @Test
    void faultsNameThePathFromTheOutermostStructure() throws DecodeException {
        WireReader outer = reader("00 0003 01 0002");
        outer.at("Outer.kind").readUint8();
        WireReader element = outer.at("Outer.elements").prefixed(0, 9, 2);
        element.at("Element.kind").readUint8();

        assertThatThrownBy(() -> element.at("Element.body").readPrefixed(0, 9, 2))
                .hasMessage("truncated in Outer.elements > Element.body at byte 6")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyBytesAreAValueOrAFault(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            byte[] array = new byte[random.nextInt(24)];
            random.nextBytes(array);
            WireReader in = WireReader.of(array);
            try {
                in.readUint8();
                in.prefixed(1, 300, 1 + random.nextInt(4)).list(2, WireReader::readUint16);
                in.readPrefixed(0, 200, 1);
                in.expectEnd();
            } catch (DecodeException e) {
                assertThat(e.offset()).isBetween(0, array.length);
                assertThat(e.getStackTrace()).isEmpty();
            }
        }
    }

    private static WireReader reader(String hex) {
        return WireReader.of(Bytes.fromHex(hex.replace(" ", "")));
    }

    private static void assertFault(ThrowingCallable action, DecodeFault fault, int offset) {
        assertThatThrownBy(action).isInstanceOfSatisfying(DecodeException.class, e -> {
            assertThat(e.fault()).isEqualTo(fault);
            assertThat(e.offset()).isEqualTo(offset);
        });
    }
}
