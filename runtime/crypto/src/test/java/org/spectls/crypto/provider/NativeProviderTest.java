package org.spectls.crypto.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.spectls.crypto.testing.SeededRandom;

class NativeProviderTest {
    /** A provider with the same shape. */
    public static final class Complete {
        public static final BouncyCastleProvider INSTANCE = new BouncyCastleProvider();

        private Complete() {}
    }

    /** What a provider is like whose library did not load. */
    public static final class Hollow {
        public static final java.security.Provider INSTANCE = new java.security.Provider("hollow", "1", "") {
            private static final long serialVersionUID = 1;
        };

        private Hollow() {}
    }

    @Test
    void isFoundOnTheClassPath() {
        assertThat(NativeProvider.find("", Complete.class.getName())).isPresent();
    }

    @Test
    void isNotUsedWhenSwitchedOffOrOfNoUse() {
        assertThat(NativeProvider.find("off", Complete.class.getName())).isEmpty();
        assertThat(NativeProvider.find("", Hollow.class.getName())).isEmpty();
        assertThat(NativeProvider.find("", "no.such.Class")).isEmpty();
    }

    @Test
    void replacesOnlyThePlatformsRandomness() {
        assertThat(NativeProvider.mayReplace(new SecureRandom())).isTrue();
        assertThat(NativeProvider.mayReplace(new SeededRandom(1))).isFalse();
    }
}
