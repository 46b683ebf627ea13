package org.spectls.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

class BytesTest {
    private final Bytes bytes = Bytes.fromHex("0001feff");

    @Test
    void slicesAreClamped() {
        assertThat(bytes.slice(1, 3)).isEqualTo(Bytes.of(1, 0xfe));
        assertThat(bytes.slice(2)).isEqualTo(Bytes.of(0xfe, 0xff));
        assertThat(bytes.slice(-5, 99)).isSameAs(bytes);
        assertThat(bytes.slice(3, 2)).isEqualTo(Bytes.EMPTY);
        assertThat(bytes.slice(9)).isEqualTo(Bytes.EMPTY);
        assertThat(bytes.slice(1).slice(1, 2).toHex()).isEqualTo("fe");
    }

    @Test
    void equalContentIsEqualWhereverItLies() {
        Bytes slice = Bytes.wrap(new byte[] {9, 0, 1, (byte) 0xfe, (byte) 0xff, 9}, 1, 4);

        assertThat(slice).isEqualTo(bytes).hasSameHashCodeAs(bytes);
        assertThat(slice.slice(1)).isNotEqualTo(bytes);
    }

    @Test
    void concatenates() {
        assertThat(bytes.concat(Bytes.of(7)).toHex()).isEqualTo("0001feff07");
        assertThat(bytes.concat(Bytes.EMPTY)).isSameAs(bytes);
        assertThat(Bytes.EMPTY.concat(bytes)).isSameAs(bytes);
    }

    @Test
    void copiesAreIndependent() {
        byte[] array = {1, 2, 3};
        Bytes copy = Bytes.copyOf(array);
        array[0] = 9;
        copy.toArray()[1] = 9;

        assertThat(copy).isEqualTo(Bytes.of(1, 2, 3));
    }

    @Test
    void viewsAreReadOnly() {
        assertThat(bytes.slice(1).toBuffer().get(1)).isEqualTo((byte) 0xfe);
        assertThatThrownBy(() -> bytes.toBuffer().put((byte) 1)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void readsAsUnsignedWithinBounds() {
        assertThat(bytes.get(3)).isEqualTo(255);
        assertThatThrownBy(() -> bytes.slice(0, 2).get(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Bytes.wrap(new byte[3], 2, Integer.MAX_VALUE))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void asciiIsOneByteEach() {
        assertThat(Bytes.ascii("key").toHex()).isEqualTo("6b6579");
    }
}
