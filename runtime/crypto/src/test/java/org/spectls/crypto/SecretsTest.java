package org.spectls.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void comparesContents() {
        assertThat(Secrets.constantTimeEquals(new byte[] {1, 2}, new byte[] {1, 2}))
                .isTrue();
        assertThat(Secrets.constantTimeEquals(new byte[] {1, 2}, new byte[] {1, 3}))
                .isFalse();
        assertThat(Secrets.constantTimeEquals(new byte[] {1, 2}, new byte[] {1}))
                .isFalse();
    }

    @Test
    void wipesEveryArray() {
        byte[] one = {1};
        byte[] two = {2, 3};
        Secrets.wipe(one, two);
        assertThat(one).containsExactly(0);
        assertThat(two).containsExactly(0, 0);
    }
}
