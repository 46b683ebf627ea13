package org.spectls.mutate.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.source.Span;

/** What says the same in other words. */
class SamenessTest {
    private static final Wire PAIR = new Wire.UInt(16);
    private static final Wire OCTET = new Wire.UInt(8);

    @Test
    void placesDoNotCount() {
        assertThat(Sameness.of(new Span("a.tls", 1, 1, 1, 2), new Span("b.tls", 2, 2, 2, 3)))
                .isTrue();
    }

    @Test
    void boundsBetweenWhichTheSameListsLieAreTheSame() {
        assertThat(Sameness.of(list(PAIR, 2, 65_534), list(PAIR, 1, 65_535))).isTrue();
        assertThat(Sameness.of(list(PAIR, 2, 65_534), list(PAIR, 0, 65_534))).isFalse();
        assertThat(Sameness.of(list(PAIR, 2, 65_534), list(PAIR, 2, 65_533))).isFalse();
        assertThat(Sameness.of(list(PAIR, 2, 65_534), list(PAIR, 3, 65_534))).isFalse();
        assertThat(Sameness.of(list(OCTET, 2, 254), list(OCTET, 1, 254))).isFalse();
        assertThat(Sameness.of(list(OCTET, 2, 254), list(OCTET, 2, 255))).isFalse();
    }

    private static Wire list(Wire element, int min, int max) {
        return new Wire.Vector(element, new Wire.Size.Prefixed(min, max, 2), Optional.empty());
    }
}
