package org.spectls.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WireWriterTest {
    private final WireWriter out = new WireWriter();

    @Test
    void writesNumbersInNetworkOrder() {
        out.writeUint8(0xff);
        out.writeUint16(0xfffe);
        out.writeUint24(0xfffd);
        out.writeUint32(0xfffffffcL);
        out.writeUint64(-5);

        assertThat(out.toBytes().toHex()).isEqualTo("fffffe00fffdfffffffcfffffffffffffffb");
    }

    @Test
    void writesVectors() {
        out.writePrefixed(Bytes.of(1, 2), 0, 32, 1);
        out.writePrefixed(List.of(3, 4), (n, w) -> w.writeUint16(n), 2, 8, 2);

        assertThat(out.toBytes().toHex()).isEqualTo("020102000400030004");
    }

    @Test
    void growsOverItsCapacity() {
        for (int i = 0; i < 1000; i++) {
            out.writeUint24(i);
        }

        assertThat(out.toBytes().slice(2997).toHex()).isEqualTo("0003e7");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertRefused(() -> out.writeUint8(256));
        assertRefused(() -> out.writeUint8(-1));
        assertRefused(() -> out.writeUint32(1L << 32));
        assertRefused(() -> out.writeUint32(-1));
        assertRefused(() -> out.writeBytes(Bytes.of(1), 2));
        assertRefused(() -> out.writePrefixed(Bytes.of(1, 2, 3), 0, 2, 1));
        assertRefused(() -> out.writePrefixed(Bytes.EMPTY, 1, 2, 1));
        assertRefused(() -> out.endFixed(0, 1_000));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(EncodeException.class);
    }
}
