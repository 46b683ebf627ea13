package org.spectls.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void isNeverPrinted() {
        assertThat(Secret.wrap(new byte[] {0x41, 0x42})).hasToString("Secret[2 bytes]");
    }

    @Test
    void wipingOverwritesTheArray() {
        byte[] array = {1, 2, 3};
        try (Secret secret = Secret.wrap(array)) {
            assertThat(secret.exposeBytes()).isEqualTo(Bytes.of(1, 2, 3));
        }

        assertThat(array).containsOnly(0);
    }

    @Test
    void cannotBeUsedOnceWiped() {
        Secret secret = Secret.copyOf(Bytes.of(1));
        secret.wipe();

        assertThat(secret.isWiped()).isTrue();
        assertThatThrownBy(secret::exposeArray).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secret.slice(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Secret.empty().concat(secret)).isInstanceOf(IllegalStateException.class);
        assertThat(secret).isNotEqualTo(Secret.copyOf(Bytes.of(0)));
    }

    @Test
    void areFoundInOptionalsAndLists() {
        Secret one = Secret.copyOf(Bytes.of(1));
        Secret two = Secret.copyOf(Bytes.of(2));
        Wipeable.wipe("public", Optional.of(one), List.of(Optional.empty(), List.of(two)));

        assertThat(one.isWiped()).isTrue();
        assertThat(two.isWiped()).isTrue();
    }

    @Test
    void slicesOutliveTheWhole() {
        Secret whole = Secret.copyOf(Bytes.of(1, 2, 3));
        Secret part = whole.slice(1, 99);
        whole.wipe();

        assertThat(part).isEqualTo(Secret.copyOf(Bytes.of(2, 3)));
    }

    @Test
    void concatenatesAndCompares() {
        Secret secret = Secret.copyOf(Bytes.of(1));

        assertThat(secret.concat(Secret.copyOf(Bytes.of(2))).concat(Bytes.of(3)))
                .isEqualTo(Secret.copyOf(Bytes.of(1, 2, 3)))
                .isNotEqualTo(Secret.copyOf(Bytes.of(1, 2, 4)))
                .isNotEqualTo(Secret.copyOf(Bytes.of(1, 2)));
    }
}
