package org.spectls.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeTest {
    private static final Colour RED = new Colour(1, "red");
    private static final Colour BLUE = new Colour(0x0102, "blue");
    private static final CodeTable<Colour> COLOURS = CodeTable.of(List.of(RED, BLUE));

    @Test
    void knownCodesAreFound() {
        assertThat(COLOURS.get(0x0102)).isSameAs(BLUE);
        assertThat(COLOURS.find(3)).isEmpty();
        assertThat(COLOURS.all()).containsExactly(RED, BLUE);
    }

    @Test
    void unknownCodesAreValuesToo() {
        Colour unknown = new Colour(0x0c, null);

        assertThat(unknown)
                .hasToString("0x0c")
                .isEqualTo(new Colour(0x0c, null))
                .isNotEqualTo(RED);
        assertThat(unknown.isKnown()).isFalse();
        assertThat(RED).hasToString("red");
        assertThat(RED.isKnown()).isTrue();
    }

    private static final class Colour extends Code {
        Colour(int code, @Nullable String name) {
            super(code, name);
        }

        @Override
        public void encode(WireWriter out) {
            out.writeUint16(code());
        }
    }
}
